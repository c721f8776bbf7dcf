import type { z } from 'zod'

/** What is wrong with one value; `field` is a JSON pointer to it (RFC 6901). */
export type FieldError = { field: string; message: string }

const TITLES = {
  400: 'Malformed',
  401: 'Not authenticated',
  403: 'Not allowed',
  404: 'Not found',
  405: 'No such method',
  409: 'Not as things stand',
  413: 'Too long',
  415: 'Not JSON',
  422: 'Invalid',
  429: 'Too soon',
  500: 'A fault of the forum',
} as const

/** What can go wrong, by its status. */
export type ProblemStatus = keyof typeof TITLES

/** @param detail a sentence that says what to do @returns why nothing was done (RFC 9457) */
export function problem(status: ProblemStatus, detail: string, more: { errors?: FieldError[]; headers?: Record<string, string> } = {}): Response {
  const { errors, headers } = more
  return Response.json({ title: TITLES[status], status, detail, ...(errors && { errors }) }, { status, headers: { ...headers, 'content-type': 'application/problem+json' } })
}

/** @returns what is wrong with each value, in the words of the forms */
export function invalid({ issues }: z.ZodError): Response {
  const errors = issues.map(({ path, message }) => ({ field: path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''), message }))
  return problem(422, errors[0]?.message ?? 'Something is missing.', { errors })
}
