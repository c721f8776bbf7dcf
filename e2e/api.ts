import { randomUUID } from 'node:crypto'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { z } from 'zod'
import { makeToken } from '@/lib/tokens/make'
import { SCOPES, type Scope } from '@/lib/tokens/rules'
import { expect, siteAddress } from './cast'
import { newWord, viewerOf, type Member } from './rows'

const schema = z.record(z.string(), z.unknown())
const content = z.record(z.string(), z.object({ schema }))
const operation = z.object({
  operationId: z.string(),
  summary: z.string().min(1),
  security: z.tuple([z.object({ token: z.tuple([z.enum(SCOPES)]) })]),
  parameters: z.array(z.object({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean(), schema })),
  requestBody: z.object({ required: z.literal(true), content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string().min(1), content: content.optional() })),
})
const document = z.object({
  openapi: z.literal('3.1.1'),
  servers: z.tuple([z.object({ url: z.url() })]),
  paths: z.record(z.string().startsWith('/'), z.record(z.enum(['get', 'post', 'put', 'delete']), operation.optional())),
  components: z.object({ securitySchemes: z.object({ token: z.object({ type: z.literal('http'), scheme: z.literal('bearer') }) }), schemas: z.record(z.string(), schema) }),
})

/** An operation as the served document describes it. */
export type Operation = { name: string; method: string; path: string; scope: Scope; bodySchema: z.infer<typeof schema> | undefined; query: string[]; takes: ValidateFunction | undefined; gives: Map<number, { type: string; isValid: ValidateFunction } | undefined> }

/** What is sent: to which post or person, and what about it; a body that is a string as it is. */
export type Sent = { id?: number | string; name?: string; query?: Record<string, string>; body?: unknown; headers?: Record<string, string> }

/** What was answered; only what the document says gets here. */
export type Answered = { status: number; body: unknown; headers: Headers }

/** Calls the API, and holds every answer against the document that the forum serves. */
export class Api {
  private constructor(readonly operations: ReadonlyMap<string, Operation>) {}

  static async read(): Promise<Api> {
    const answer = await fetch(`${siteAddress()}/api/forum/openapi.json`)
    const { paths, components } = document.parse(await answer.json())
    const ajv = new Ajv2020({ strict: true, allErrors: true, strictTypes: false })
    addFormats.default(ajv)
    ajv.addVocabulary(['components'])
    const compiled = new Map<string, ValidateFunction>()
    const compile = (part: z.infer<typeof schema>) => {
      const written = JSON.stringify(part)
      const known = compiled.get(written) ?? ajv.compile({ ...part, components })
      compiled.set(written, known)
      return known
    }
    const described = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).flatMap(([method, said]) => (said ? [operationOf(path, method, said, compile)] : [])))
    expect(new Set(described.map(({ name }) => name)).size).toBe(described.length)
    return new Api(new Map(described.map((each) => [each.name, each])))
  }

  /** @returns the answer, which is one that the document describes; so is what was sent, unless it is refused as 422 or 400 */
  async call(token: string | null, name: string, { id = 1, name: person = 'nobody', query = {}, body, headers = {} }: Sent = {}): Promise<Answered> {
    const operation = this.operations.get(name)
    if (!operation) throw new Error(`The document knows no operation "${name}".`)
    const { method, path, takes, gives } = operation
    const address = `${siteAddress()}/api/forum${path.replace('{id}', String(id)).replace('{name}', person)}?${new URLSearchParams(query).toString()}`
    const written = typeof body === 'string' ? body : JSON.stringify(body ?? {})
    const answer = await fetch(address, { method, headers: { ...(token && { authorization: `Bearer ${token}` }), ...(takes && { 'content-type': 'application/json' }), ...headers }, ...(takes && { body: written }) })
    const text = await answer.text()
    const read: unknown = text === '' ? undefined : JSON.parse(text)
    expect([...gives.keys()], `${name} answered ${answer.status}: ${text}`).toContain(answer.status)
    const given = gives.get(answer.status)
    expect(text === '', `${name} ${answer.status}`).toBe(given === undefined)
    if (given) {
      expect(answer.headers.get('content-type'), name).toContain(given.type)
      expect(given.isValid(read), `${name} answered ${text}: ${JSON.stringify(given.isValid.errors)}`).toBe(true)
    }
    if (answer.ok && takes) expect(takes(JSON.parse(written)), `${name} took ${written}: ${JSON.stringify(takes.errors)}`).toBe(true)
    return { status: answer.status, body: read, headers: answer.headers }
  }
}

function operationOf(path: string, method: string, { operationId: name, security, parameters, requestBody, responses }: z.infer<typeof operation>, compile: (part: z.infer<typeof schema>) => ValidateFunction): Operation {
  const placed = parameters.filter((each) => each.in === 'path').map((each) => each.name)
  expect(placed.map((each) => `{${each}}`), path).toEqual(path.match(/\{\w+\}/g) ?? [])
  for (const each of parameters) compile(each.schema)
  const bodySchema = requestBody?.content['application/json']?.schema
  const gives = Object.entries(responses).map(([status, { content: said }]) => {
    const [type, media] = Object.entries(said ?? {})[0] ?? []
    return [Number(status), type && media ? { type, isValid: compile(media.schema) } : undefined] as const
  })
  return { name, method: method.toUpperCase(), path, scope: security[0].token[0], bodySchema, query: parameters.filter((each) => each.in === 'query').map((each) => each.name), takes: bodySchema && compile(bodySchema), gives: new Map(gives) }
}

/** @returns a token of somebody's */
export async function newToken(member: Member, scopes: readonly Scope[] = SCOPES): Promise<string> {
  const made = await makeToken(await viewerOf(member), { name: newWord('token '), scopes: [...scopes], days: null, form: randomUUID() }, new Date())
  if ('refusal' in made) throw new Error(made.refusal)
  return made.token
}
