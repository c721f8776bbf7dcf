'use client'

import { useActionState, useEffect, useRef, useState, type FormEvent, type MouseEvent, type ReactNode } from 'react'
import { isToggle } from '@/components/comments/fold'
import { FormMessage } from '@/components/ui/form-message'
import { foldAgain, noteFold } from './remember-folds'
import { mark } from '@/lib/marks/actions'
import { showMark } from './show-mark'
import { keepAgesFresh } from './keep-ages-fresh'

/**
 * The one form around a list or a thread: every button in the static markup names its act and carries an item's number. Without script the
 * browser posts it; with, the act shows at once and nothing is loaded again.
 */
export function MarkForm({ goto, children }: { goto: string; children: ReactNode }) {
  const [state, send] = useActionState(mark, {})
  const [refusal, setRefusal] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => (form.current ? keepAgesFresh(form.current) : undefined), [])
  useEffect(() => {
    if (!isSignedIn()) foldAgain()
  }, [])

  async function act(name: string, value: string): Promise<void> {
    const fields = new FormData()
    fields.set('goto', goto)
    fields.set(name, value)
    const answer = await mark({}, fields)
    setRefusal(answer.message)
    if (answer.message) throw new Error(answer.message)
    if (answer.goto && answer.goto.split('#')[0] !== goto) window.location.assign(answer.goto)
  }

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    const button = (event.nativeEvent as SubmitEvent).submitter
    if (!(button instanceof HTMLButtonElement)) return
    event.preventDefault()
    const { name, value } = button
    // React reads the form once more after this, and fails if what was pressed is not in it by then.
    queueMicrotask(() => {
      const undo = showMark(button)
      act(name, value).catch(undo)
    })
  }

  /** A branch folds by style alone; for people who are signed in the server remembers it, for others this window. */
  function onClick({ target }: MouseEvent): void {
    const id = isToggle(target) && target.parentElement?.id
    if (!id) return
    if (isSignedIn()) void act(target.checked ? 'collapse' : 'expand', id)
    else noteFold(id, target.checked)
  }

  return (
    <form ref={form} action={send} onSubmit={onSubmit} onClick={onClick} autoComplete="off">
      <FormMessage>{refusal ?? state.message}</FormMessage>
      <input type="hidden" name="goto" value={goto} />
      {/* Enter on a toggle presses the first button of the form, which would be a vote; this one closes a dialog, where there is one. */}
      <button formMethod="dialog" hidden />
      {children}
    </form>
  )
}

function isSignedIn(): boolean {
  return document.querySelector('#viewer[data-name]') !== null
}
