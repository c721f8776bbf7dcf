import { z } from 'zod'
import { absolute } from '@/lib/absolute'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import type { ProblemStatus } from './problem'
import { placeholders, placeholdersOf, type Route } from './route'
import { routes } from './routes'

/** A JSON schema, as far as it is read here. */
export type Schema = { description?: string; properties?: Record<string, Schema>; required?: string[]; [keyword: string]: unknown }

const PROBLEM: Schema = {
  type: 'object',
  properties: {
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'Why nothing was done, and what to do' },
    errors: { type: 'array', items: { type: 'object', properties: { field: { type: 'string', description: 'A JSON pointer' }, message: { type: 'string' } }, required: ['field', 'message'], additionalProperties: false } },
  },
  required: ['title', 'status', 'detail'],
  additionalProperties: false,
}

const WHEN: Record<ProblemStatus, string> = {
  400: 'The body is no JSON',
  401: 'There is no token, or it is not good any more',
  403: 'The token is not for that, or a rule of the forum refuses it',
  404: 'There is no such post or person',
  405: 'The address knows other methods',
  409: 'It cannot be done as things stand: something happened meanwhile, perhaps',
  413: 'The body is too long',
  415: 'The body is not said to be JSON',
  422: 'Something that was sent is missing or wrong',
  429: 'New accounts post only so much at a time',
  500: 'A fault of the forum',
}

/** @returns what a schema takes, or what it gives, as JSON schema (2020-12) */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' })
  return rest as Schema
}

/** @returns the API as OpenAPI 3.1 describes such, made from the very list that answers */
export function openApi() {
  return {
    openapi: '3.1.1',
    info: { title: `${settings.siteName}: the API to act by`, version: '1', description: 'What people do on the pages, for programs of theirs.' },
    servers: [{ url: absolute(paths.apiRoot()) }],
    security: [{ token: [] }],
    paths: Object.fromEntries([...new Set(routes.map(({ path }) => path))].map((path) => [path, Object.fromEntries(routes.filter((route) => route.path === path).map((route) => [route.method.toLowerCase(), operation(route)]))])),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: `A token from ${absolute(paths.ownTokens())}` } },
      schemas: { Problem: PROBLEM },
    },
  }
}

function operation(route: Route) {
  const { name, method, path, scope, summary, input } = route
  const schema = input && schemaOf(input, 'input')
  const placed = placeholdersOf(path).map((each) => parameter(each, 'path', schemaOf(placeholders[each], 'input'), true))
  const asked = method === 'GET' ? Object.entries(schema?.properties ?? {}).map(([each, type]) => parameter(each, 'query', type, schema?.required?.includes(each) ?? false)) : []
  return {
    operationId: name,
    summary,
    tags: [scope],
    security: [{ token: [scope] }],
    parameters: [...placed, ...asked],
    ...(schema && method !== 'GET' && { requestBody: { required: true, content: { 'application/json': { schema } } } }),
    responses: { ...success(route), ...Object.fromEntries(problemsOf(route).map((status) => [status, { description: WHEN[status], content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }])) },
  }
}

function parameter(name: string, place: 'path' | 'query', { description, ...schema }: Schema, required: boolean) {
  return { name, in: place, required, ...(description && { description }), schema }
}

function success({ answer, makes }: Route) {
  if (!answer) return { 204: { description: 'Done' } }
  return { [makes ? 201 : 200]: { description: makes ? 'Done; its address stands in Location' : 'What was asked for', content: { 'application/json': { schema: schemaOf(answer, 'output') } } } }
}

/** What can go wrong with it; what is wrong with the address is no matter of any route. */
export function problemsOf({ method, path, scope, input, posts }: Route): ProblemStatus[] {
  const body: ProblemStatus[] = input && method !== 'GET' ? [400, 413, 415, 422] : input ? [422] : []
  const named: ProblemStatus[] = placeholdersOf(path).length > 0 ? [404] : []
  const stands: ProblemStatus[] = method !== 'GET' && (scope === 'moderate' || posts) ? [409] : []
  return [401, 403, ...named, ...stands, ...body, ...(posts ? ([429] as const) : []), 500].toSorted() as ProblemStatus[]
}
