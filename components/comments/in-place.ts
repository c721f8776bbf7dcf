/**
 * Opens the form that a link leads to where the link stands. It is the page's own form, posted as without scripts: what it asks and whether it may be
 * asked for is decided there, and a refusal is shown there. Where it cannot be had, the browser goes to the page.
 * @param place an empty element for it
 */
export async function openFormInPlace(link: HTMLAnchorElement, place: Element): Promise<void> {
  const answer = await fetch(link.href).catch(() => null)
  const page = answer?.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null
  const form = page?.querySelector<HTMLFormElement>('main form.fields')
  if (!page || !form) return window.location.assign(link.href)
  form.action = link.href
  // A form around the place would take this one's submission for its own.
  place.addEventListener('submit', (event) => event.stopPropagation())
  place.append(...page.querySelectorAll('main > .note'), form)
  form.querySelector<HTMLElement>('textarea, button')?.focus()
}
