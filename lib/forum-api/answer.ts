import 'server-only'
import { isModerator, mayNotAct } from '@/lib/accounts/rules'
import { now } from '@/lib/clock'
import { bearerOf, type Bearer } from '@/lib/tokens/queries'
import { readBody } from './body'
import { find, type Found } from './find'
import { invalid, problem } from './problem'
import { isItem } from './queries'
import type { Done, Refusal, Route } from './route'

/** Cookies are not looked at, so pages of other sites may ask: they know no token. What is answered is for who asked alone. */
const HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'location, www-authenticate, allow',
  'cache-control': 'no-store',
}

const PREFLIGHT = { 'access-control-allow-methods': 'GET, POST, PUT, DELETE', 'access-control-allow-headers': 'authorization, content-type', 'access-control-max-age': '86400' }

/**
 * Answers a request to the API.
 * @param path below the root of the API
 */
export async function answer(request: Request, path: string): Promise<Response> {
  const response = request.method === 'OPTIONS' ? new Response(null, { status: 204, headers: PREFLIGHT }) : await carryOut(request, path).catch(fault)
  for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value)
  return response
}

function fault(error: unknown): Response {
  console.error('The API could not answer.', error)
  return problem(500, 'Something went wrong here. Try again later.')
}

async function carryOut(request: Request, path: string): Promise<Response> {
  const at = now()
  const found = find(path)
  if (!found) return problem(404, 'There is nothing at this address. /api tells what there is.')
  const route = found.byMethod.get(request.method)
  if (!route) return problem(405, 'That is not done here.', { headers: { allow: [...found.byMethod.keys()].join(', ') } })
  const bearer = await bearerOf(tokenOf(request), at)
  if (!bearer) return problem(401, 'Send a token of yours that is good: Authorization: Bearer clq_…', { headers: { 'www-authenticate': 'Bearer' } })
  const refused = refuse(route, bearer, at)
  if (refused) return refused
  const input = await readInput(request, route)
  if (input instanceof Response) return input
  if (!(await isThere(found))) return problem(404, 'There is no such post.')
  return respond(route, await route.act({ ...bearer, placed: found.placed, input: input.data, at }))
}

function tokenOf({ headers }: Request): string {
  return /^Bearer +(\S+) *$/i.exec(headers.get('authorization') ?? '')?.[1] ?? ''
}

/** As the wrappers of forms do; what the act itself asks for it asks itself. */
function refuse({ scope, method, posts }: Route, { viewer, scopes }: Bearer, at: Date): Response | null {
  if (!scopes.includes(scope)) return problem(403, `This token is not for that: it needs the scope “${scope}”.`, { headers: { 'www-authenticate': `Bearer error="insufficient_scope", scope="${scope}"` } })
  if (scope === 'moderate' && !isModerator(viewer)) return problem(403, 'Only moderators of this forum may do that.')
  const refusal = method === 'GET' ? null : mayNotAct(viewer, { posts: posts === true, whileBanned: false }, at)
  return refusal === null ? null : problem(403, refusal)
}

async function readInput(request: Request, { method, input }: Route): Promise<{ data: unknown } | Response> {
  if (!input) return { data: undefined }
  const given = method === 'GET' ? { body: queryOf(request) } : await readBody(request)
  if (given instanceof Response) return given
  const parsed = input.safeParse(given.body)
  return parsed.success ? { data: parsed.data } : invalid(parsed.error)
}

function queryOf({ url }: Request): Record<string, string> {
  return Object.fromEntries([...new URL(url).searchParams].map(([name, value]) => [name, value.replaceAll('\0', '')]))
}

async function isThere({ placed: { id } }: Found): Promise<boolean> {
  return typeof id !== 'number' || isItem(id)
}

function respond(route: Route, outcome: Done<unknown> | Refusal): Response {
  if ('refusal' in outcome) return problem(outcome.status ?? 403, outcome.refusal)
  const { answer: said, location } = outcome
  if (!route.answer) return new Response(null, { status: 204 })
  return location ? Response.json(said, { status: 201, headers: { location } }) : Response.json(said)
}
