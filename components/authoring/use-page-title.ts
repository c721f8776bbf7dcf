import { useEffect, useRef, useState, type RefObject } from 'react'
import { paths } from '@/lib/paths'

type Fetched = { title: string } | { refusal: string }

/**
 * Fills in a story's title with what the page at its address is called, while one goes on writing.
 * @param mayAsk whether the forum asks pages for who looks
 * @returns what there is to say about it; what fills in an empty title once an address was typed; and what does so whatever stands there
 */
export function usePageTitle(form: RefObject<HTMLFormElement | null>, mayAsk: boolean) {
  const [said, setSaid] = useState('')
  const asked = useRef('')
  const fill = async () => {
    const [address, title] = [boxIn(form, 'url')?.value.trim() ?? '', boxIn(form, 'title')]
    if (!mayAsk || !title || !/^https?:\/\/./i.test(address)) return setSaid('')
    const before = title.value
    asked.current = address
    setSaid('asking the page for its title …')
    const fetched = await ask(address)
    // Another address was typed meanwhile, or a title.
    if (asked.current !== address) return
    setSaid('title' in fetched ? '' : fetched.refusal)
    if ('title' in fetched && title.value === before) typeInto(title, fetched.title)
  }
  const fillEmpty = () => {
    if (boxIn(form, 'title')?.value.trim() === '' && boxIn(form, 'url')?.value.trim() !== asked.current) void fill()
  }
  const begin = useRef(fillEmpty)
  // A bookmarklet or another app may have filled in the address and no title.
  useEffect(() => begin.current(), [])
  return { said, fillEmpty, fill }
}

function boxIn(form: RefObject<HTMLFormElement | null>, name: string): HTMLInputElement | null {
  const box = form.current?.elements.namedItem(name)
  return box instanceof HTMLInputElement ? box : null
}

async function ask(url: string): Promise<Fetched> {
  try {
    const answer = await fetch(paths.pageTitle(), { method: 'POST', body: new URLSearchParams({ url }) })
    if (answer.ok) return (await answer.json()) as Fetched
  } catch {}
  return { refusal: 'No title could be had: type one.' }
}

/** As if it were typed, so that the box counts its characters. */
function typeInto(box: HTMLInputElement, text: string): void {
  box.value = text
  box.dispatchEvent(new Event('input', { bubbles: true }))
}
