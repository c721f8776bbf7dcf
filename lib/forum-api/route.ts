import { z } from 'zod'
import { NAME_FORM, type Viewer } from '@/lib/accounts/rules'
import type { Scope } from '@/lib/tokens/rules'

/** A number of PostgreSQL's. */
export const LARGEST = 2 ** 31 - 1

/** What stands in an address in place of these. */
export const placeholders = {
  id: z.coerce.number().int().min(1).max(LARGEST).meta({ description: 'The number of a post' }),
  name: z.string().regex(NAME_FORM).meta({ description: 'The name of a person' }),
}

type Placeholder = keyof typeof placeholders
type Placed<Path extends string> = { [Name in Placeholder as Path extends `${string}{${Name}}${string}` ? Name : never]: z.output<(typeof placeholders)[Name]> }

/** Why something was not done. Most is refused by a rule of the forum, for good; what is 409 was so because of what happened meanwhile, 429 because it came too soon. */
export type Refusal = { refusal: string; status?: 403 | 404 | 409 | 422 | 429 }

/** What an act came to: what is answered, and where what was made stands. */
export type Done<Answer> = { answer: Answer; location?: string }

/** Who asks for what; `scopes` those of their token. */
type Asked<Path extends string, Input> = Placed<Path> & { viewer: Viewer; scopes: readonly Scope[]; input: Input; at: Date }

/** What every route says of itself; `input` is the body, of a GET the query; without an `answer` it answers nothing. */
type About<Input, Answer> = {
  /** By which programs made from the document call it. */
  name: string
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  scope: Scope
  summary: string
  /** It writes a post, so it is refused to who is silenced. */
  posts?: true
  /** It makes something that has an address. */
  makes?: true
  input?: z.ZodType<Input>
  answer?: z.ZodType<Answer>
}

/** One thing that can be asked for. */
export type Route = About<unknown, unknown> & { path: string; act: (asked: { viewer: Viewer; scopes: readonly Scope[]; placed: Record<string, unknown>; input: unknown; at: Date }) => Promise<Done<unknown> | Refusal> }

/** @returns the route, the types of which were checked where it is written; what it is given was checked against its own schemas when it acts */
export function route<Path extends string, Input = undefined, Answer = undefined>(
  definition: About<Input, Answer> & { path: Path; act: (asked: Asked<Path, Input>) => Promise<Done<Answer> | Refusal> },
): Route {
  return { ...definition, act: ({ placed, ...asked }) => definition.act({ ...asked, ...placed } as Asked<Path, Input>) }
}

/** @returns nothing but that it was done, or a rule's sentence why not */
export function doneUnless(refusal: string | null): Done<undefined> | Refusal {
  return refusal === null ? { answer: undefined } : { refusal }
}

/** @returns the names of what stands in an address in place of something */
export function placeholdersOf(path: string): Placeholder[] {
  return (Object.keys(placeholders) as Placeholder[]).filter((name) => path.includes(`{${name}}`))
}
