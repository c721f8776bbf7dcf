import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { now } from '@/lib/clock'
import { textFields, type FormAction, type FormState } from '@/lib/forms'
import { enter, join } from './enter'
import { viewerOf } from './queries'
import { isModerator, mayNotAct, type Viewer } from './rules'

/**
 * What an act came to: go somewhere; show a secret this once; or a refusal that says why and what to do, with fields that
 * change what the form holds, and HTML to show below it.
 */
export type Outcome = { goto: string } | { secret: string } | { message: string; values?: Record<string, string>; preview?: string }

/**
 * Makes the action of a form that anyone may send.
 * @param schema what the form must contain; its messages are shown as they are
 * @param act carries it out
 */
export function visitorAction<T>(schema: z.ZodType<T>, act: (input: T, viewer: Viewer | null) => Promise<Outcome>): FormAction {
  return async (_previous, form) => {
    const fields = textFields(form)
    return carryOut(fields, schema, async (input) => act(input, await readViewer()))
  }
}

/** What else a form of members may do. */
type Options<T> = {
  /** Shows what would be posted, as HTML, when the form was sent by its button to preview. */
  preview?: (input: T) => string
  /** Where to go to sign in, for a form that has no room for it. */
  signInAt?: (fields: Record<string, string>) => string
  /** It writes a post, always or with some input, so it is refused to who is silenced. */
  posts?: true | ((input: T) => boolean)
  /** It is left to who is banned. */
  whileBanned?: true
}

/**
 * Makes the action of a form for people who are signed in; the member is read from the database again, so a session that ended is refused,
 * and so is who is banned, or silenced where it writes a post. Who is not signed in gets the form back with fields to do so in it, and what was typed; sent again, it is carried out.
 */
export function memberAction<T>(schema: z.ZodType<T>, act: (input: T, viewer: Viewer) => Promise<Outcome>, options: Options<T> = {}): FormAction {
  const { preview, signInAt, posts = () => false, whileBanned = false } = options
  const actOf = (viewer: Viewer) => async (input: T) => {
    const refused = mayNotAct(viewer, { posts: posts === true || posts(input), whileBanned }, now())
    return refused ? { message: refused } : act(input, viewer)
  }
  return async (_previous, form) => {
    const fields = textFields(form)
    if (preview && fields.act === 'preview') return showPreview(fields, schema, preview)
    const viewer = await readViewer()
    if (viewer) return carryOut(fields, schema, actOf(viewer))
    if (signInAt && fields.name === undefined) return follow(signInAt(fields))
    const entry = await enterBy(fields)
    return 'viewer' in entry ? carryOut(fields, schema, actOf(entry.viewer)) : { ...refusal(entry.message, fields), signIn: true }
  }
}

/** Makes the action of a form for moderators and admins: the same, and anybody else is refused. */
export function moderatorAction<T>(schema: z.ZodType<T>, act: (input: T, viewer: Viewer) => Promise<Outcome>): FormAction {
  return memberAction(schema, async (input, viewer) => (isModerator(viewer) ? act(input, viewer) : { message: 'Only moderators of this forum may do that.' }))
}

async function carryOut<T>(fields: Record<string, string>, schema: z.ZodType<T>, act: (input: T) => Promise<Outcome>): Promise<FormState> {
  const input = schema.safeParse(fields)
  if (!input.success) return refusal(input.error.issues[0]?.message ?? 'Something is missing.', fields)
  const outcome = await act(input.data)
  if ('goto' in outcome) return follow(outcome.goto)
  if ('secret' in outcome) return outcome
  return { ...refusal(outcome.message, { ...fields, ...outcome.values }), ...(outcome.preview !== undefined && { preview: outcome.preview }) }
}

function showPreview<T>(fields: Record<string, string>, schema: z.ZodType<T>, preview: (input: T) => string): FormState {
  const input = schema.safeParse(fields)
  return input.success ? { preview: preview(input.data), values: typed(fields) } : refusal(input.error.issues[0]?.message ?? 'Something is missing.', fields)
}

async function enterBy({ name, password, join: isNew }: Record<string, string>) {
  if (name === undefined) return { message: 'You are not logged in. Do so here, and this is sent; nothing you wrote is lost.' }
  return isNew ? join({ name, password }) : enter({ name, password })
}

async function readViewer(): Promise<Viewer | null> {
  return viewerOf({ cookies: (await cookies()).toString(), nonce: '', address: '/' })
}

/** A script that called the action goes there itself, by a page load: those are the fast ones. */
async function follow(goto: string): Promise<FormState> {
  if ((await headers()).has('next-action')) return { goto }
  redirect(goto as never)
}

function refusal(message: string, fields: Record<string, string>): FormState {
  return { message, values: typed(fields) }
}

/** A password is never sent back. */
function typed({ password: _password, oldPassword: _oldPassword, newPassword: _newPassword, ...values }: Record<string, string>): Record<string, string> {
  return values
}
