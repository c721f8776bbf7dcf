import type { ReactNode } from 'react'
import type { Act } from '@/lib/moderation/rules'
import { ActChoice } from './act-choice'

/** What a story says now; `mayLead` when it can have an address. */
export type Told = { title: string | null; url: string | null; mayLead: boolean }

type Props = { tools: Act[]; told: Told; values: Record<string, string> | undefined }

/** What can be done to a thread, each with what it needs to know; the fields of other acts are left aside. */
export function ThreadTools({ tools, told, values }: Props) {
  return (
    <details className="tools" open={tools.some((act) => act === values?.act)}>
      <summary>Thread tools</summary>
      <fieldset>
        <legend className="sr-only">About the thread</legend>
        {tools.map((act) => (
          <div key={act}>
            <ActChoice act={act} chosen={values?.act} />
            <Needs act={act} told={told} values={values} />
          </div>
        ))}
      </fieldset>
    </details>
  )
}

function Needs({ act, told, values }: { act: Act; told: Told; values: Props['values'] }) {
  switch (act) {
    case 'retitle':
      return (
        <Fields>
          <Field label="Title" name="title" value={values?.title ?? told.title ?? ''} isWide />
          {told.mayLead && <Field label="Address" name="url" value={values?.url ?? told.url ?? ''} isWide />}
        </Fields>
      )
    case 'weigh':
      return (
        <Fields>
          <Field label="Factor, from 0.01 to 10" name="factor" value={values?.factor} list="factors" />
          <datalist id="factors">
            {['0.1', '0.3', '0.5', '1.5', '2'].map((factor) => (
              <option key={factor} value={factor} />
            ))}
          </datalist>
        </Fields>
      )
    case 'merge':
      return (
        <Fields>
          <Field label="Number or address of the other story" name="into" value={values?.into} isWide />
        </Fields>
      )
    case 'split':
      return (
        <Fields>
          <Field label="Title of the new thread" name="newTitle" value={values?.newTitle} isWide />
        </Fields>
      )
    default:
      return null
  }
}

function Fields({ children }: { children: ReactNode }) {
  return <div className="needs">{children}</div>
}

function Field({ label, name, value, list, isWide = false }: { label: string; name: string; value: string | undefined; list?: string; isWide?: boolean }) {
  return (
    <label>
      {label}
      <input name={name} defaultValue={value} list={list} autoComplete="off" dir="auto" className={isWide ? 'wide' : undefined} />
    </label>
  )
}
