import { Fragment } from 'react'
import { schemaOf, type Schema } from '@/lib/forum-api/document'
import type { Route } from '@/lib/forum-api/route'

/** One thing that can be asked for: how, what for, and what is sent and answered. */
export function RouteEntry({ route: { name, method, path, summary, input, answer } }: { route: Route }) {
  return (
    <section className="route" id={name}>
      <h3>
        <code>
          {method} {path}
        </code>
      </h3>
      <p>{summary}.</p>
      {input && <Fields heading={method === 'GET' ? 'Query' : 'Body'} schema={schemaOf(input, 'input')} />}
      {answer && <Fields heading="Answer" schema={schemaOf(answer, 'output')} />}
    </section>
  )
}

/** Of one of several forms each stands by itself. */
function Fields({ heading, schema }: { heading: string; schema: Schema }) {
  const forms = (schema.oneOf as Schema[] | undefined) ?? [schema]
  return (
    <>
      {forms.map((form, index) => (
        <Fragment key={index}>
          <h4>{index > 0 ? `or ${heading.toLowerCase()}` : heading}</h4>
          <dl>
            {Object.entries(form.properties ?? {}).map(([name, field]) => (
              <Fragment key={name}>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>{[typeOf(field), heading !== 'Answer' && !form.required?.includes(name) && 'optional', field.description].filter(Boolean).join('; ')}</dd>
              </Fragment>
            ))}
          </dl>
        </Fragment>
      ))}
    </>
  )
}

/** @returns what a value is, in a few words */
function typeOf(schema: Schema): string {
  const forms = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined
  if (forms) return forms.map(typeOf).join(' or ')
  if ('const' in schema) return JSON.stringify(schema.const)
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(', ')
  if (schema.type === 'array') return `list of ${typeOf((schema.items ?? {}) as Schema)}`
  if (schema.type === 'object') return `{ ${Object.keys(schema.properties ?? {}).join(', ')} }`
  return schema.format === 'date-time' ? 'time' : String(schema.type)
}
