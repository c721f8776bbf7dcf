'use client'

import { startTransition, useActionState, useEffect, useRef, type FormEvent } from 'react'
import type { FormAction } from '@/lib/forms'
import { useDraft } from './use-draft'

/**
 * A form that works the same with and without script. Without, the browser posts it and the server redirects; with, this goes where the
 * action says by a page load. What was typed stays when the form is refused: a scripted submit does not clear it.
 * @param draft under which name the text is kept on this device until it is posted; null keeps nothing
 */
export function useForm(action: FormAction, draft: string | null = null) {
  const [state, send, pending] = useActionState(action, {})
  const ref = useRef<HTMLFormElement>(null)
  useDraft(ref, draft, state.goto !== undefined)
  useEffect(() => {
    if (state.goto) load(state.goto)
    else if (state.message) forgetPasswords(ref.current)
  }, [state])
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    startTransition(() => send(form))
  }
  return { state, pending, formProps: { ref, action: send, onSubmit } }
}

/** A new fragment alone would not load the page again, and what was just posted would not be on it. */
function load(address: string): void {
  const target = new URL(address, window.location.href)
  const isThisPage = target.pathname === window.location.pathname && target.search === window.location.search
  window.location.assign(target)
  if (isThisPage) window.location.reload()
}

/** As without script: what was typed stays, but for the password. */
function forgetPasswords(form: HTMLFormElement | null): void {
  for (const input of form?.querySelectorAll<HTMLInputElement>('input[type="password"]') ?? []) input.value = ''
}
