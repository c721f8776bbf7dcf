import { useEffect, type RefObject } from 'react'

/**
 * Keeps what is typed in a form's text box on this device until it is posted: it survives a reload and a lapse of the session.
 * @param key another for each place one writes in; null keeps nothing
 * @param posted whether the form has done what it is for
 */
export function useDraft(form: RefObject<HTMLFormElement | null>, key: string | null, posted: boolean): void {
  useEffect(() => {
    const box = form.current?.querySelector('textarea')
    if (!box || key === null) return
    const place = `draft ${key}`
    if (box.value === '') box.value = read(place)
    const save = () => write(place, box.value)
    box.addEventListener('input', save)
    return () => box.removeEventListener('input', save)
  }, [form, key])
  useEffect(() => {
    if (posted && key !== null) write(`draft ${key}`, '')
  }, [posted, key])
}

/** Where the browser keeps nothing (private windows, a full disk) there are no drafts, and that is all. */
function read(place: string): string {
  try {
    return localStorage.getItem(place) ?? ''
  } catch {
    return ''
  }
}

function write(place: string, text: string): void {
  try {
    if (text) localStorage.setItem(place, text)
    else localStorage.removeItem(place)
  } catch {}
}
