import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { textFields, type FormAction, type FormState } from '@/lib/forms'
import { paths } from '@/lib/paths'
import { viewerOf } from './queries'
import type { Viewer } from './rules'

/** What an act came to: go somewhere, or a refusal that says why and what to do. */
export type Outcome = { goto: string } | { message: string }

/**
 * Makes the action of a form that anyone may send.
 * @param schema what the form must contain; its messages are shown as they are
 * @param act carries it out
 */
export function visitorAction<T>(schema: z.ZodType<T>, act: (input: T, viewer: Viewer | null) => Promise<Outcome>): FormAction {
  return async (_previous, form) => {
    const fields = textFields(form)
    const input = schema.safeParse(fields)
    if (!input.success) return refusal(input.error.issues[0]?.message ?? 'Something is missing.', fields)
    const outcome = await act(input.data, await readViewer())
    return 'goto' in outcome ? follow(outcome.goto) : refusal(outcome.message, fields)
  }
}

/**
 * Makes the action of a form for people who are signed in; the member is read from the database again, so a session that ended is refused.
 * Others are sent to sign in, and then back to where they were (the form's `goto`).
 */
export function memberAction<T>(schema: z.ZodType<T>, act: (input: T, viewer: Viewer) => Promise<Outcome>): FormAction {
  return async (previous, form) => {
    if (!(await readViewer())) return follow(paths.login(textFields(form).goto))
    return visitorAction(schema, (input, viewer) => (viewer ? act(input, viewer) : Promise.resolve({ goto: paths.login() })))(previous, form)
  }
}

async function readViewer(): Promise<Viewer | null> {
  return viewerOf({ cookies: (await headers()).get('cookie') ?? '', nonce: '', address: '/' })
}

/** A script that called the action goes there itself, by a page load: those are the fast ones. */
async function follow(goto: string): Promise<FormState> {
  if ((await headers()).has('next-action')) return { goto }
  redirect(goto as never)
}

function refusal(message: string, { password: _password, ...values }: Record<string, string>): FormState {
  return { message, values }
}
