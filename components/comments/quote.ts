/** @returns the words somebody selected in a comment's text; empty when they selected none, or some elsewhere */
export function selectedIn(comment: Element): string {
  const selection = window.getSelection()
  const words = comment.querySelector(':scope > div')
  return selection?.rangeCount && words?.contains(selection.getRangeAt(0).commonAncestorContainer) ? selection.toString().trim() : ''
}

/** Puts words into a text box as a quotation, after what was written there. As if typed: a draft is kept, and undoing takes them out. */
export function quoteInto(box: HTMLTextAreaElement, words: string): void {
  const quotation = words.split('\n').map((line) => `> ${line}`.trimEnd()).join('\n')
  const before = box.value.trimEnd()
  box.focus()
  box.setRangeText(`${before && '\n\n'}${quotation}\n\n`, before.length, box.value.length, 'end')
  box.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
