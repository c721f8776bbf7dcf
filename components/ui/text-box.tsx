import { useId, useSyncExternalStore, type ComponentProps } from 'react'

/**
 * A box for a text of several lines. What somebody typed before the scripts came stays: React sets a filled box to what it is told the page came with
 * (initTextarea in react-dom 19; it spares other fields), so at first it is told what the box holds.
 * It is found without an `id`: in a thread whatever has one is a comment.
 */
export function TextBox(props: Omit<ComponentProps<'textarea'>, 'id' | 'ref' | 'dir'>) {
  const id = useId()
  const text = useSyncExternalStore(neverChanges, () => props.defaultValue, () => textIn(id) ?? props.defaultValue)
  return <textarea {...props} defaultValue={text} data-box={id} dir="auto" />
}

function neverChanges(): () => void {
  return () => undefined
}

/** @returns what the box of the page as it came holds; null on the server, and where there is none yet */
function textIn(id: string): string | null {
  if (typeof document === 'undefined') return null
  const box = document.querySelector(`[data-box="${id}"]`)
  return box instanceof HTMLTextAreaElement ? box.value : null
}
