import { z } from 'zod'

/**
 * What a form's action answers: where to go; or a sentence and what the person had typed (never a password), with `signIn` when that has to be
 * done first; or how the text will look, as safe HTML; or a secret, which is told this once.
 */
export type FormState = { goto?: string; message?: string; values?: Record<string, string>; signIn?: boolean; preview?: string; secret?: string }

/** An action as forms call it, with and without script. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>

/** @returns the text fields of a form, without the one character PostgreSQL cannot keep; files are not taken */
export function textFields(form: FormData): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, value] of form) if (typeof value === 'string' && !name.startsWith('$')) fields[name] = value.replaceAll('\0', '')
  return fields
}

/** An address of this forum that a form may send somebody back to; anything else becomes the front page. */
export const gotoSchema = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/)
  .catch('/')
