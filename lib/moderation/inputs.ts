import { title, url } from '@/lib/authoring/fields'

/**
 * What some acts need to know beside the reason: what a story is to be called and lead to, the story a duplicate is merged into, what a rank is
 * multiplied with, and the number of a post that is to be purged.
 */
export type Inputs = { title?: string | undefined; url?: string | null | undefined; intoId?: number | undefined; factor?: number | undefined; confirm?: string | undefined }

/** What a form may say. */
export type Typed = { title?: string | undefined; url?: string | undefined; newTitle?: string | undefined; into?: string | undefined; factor?: string | undefined; confirm?: string | undefined }

/** The factors a rank can be multiplied with. */
export const FACTORS = { least: 0.01, most: 10 } as const

const NUMBER = /^(?:\S*\/item\/)?(\d{1,9})(?:[?#]\S*)?$/

/** @returns what a form says about an act, or why that cannot be; what belongs to other acts is left aside */
export function inputsOf(act: string, typed: Typed): Inputs | { refusal: string } {
  switch (act) {
    case 'retitle': {
      const [called, leads] = [title.safeParse(typed.title ?? ''), url.safeParse(typed.url ?? '')]
      if (!called.success) return refuse(called.error)
      return leads.success ? { title: called.data, url: leads.data ?? null } : refuse(leads.error)
    }
    case 'split': {
      const called = title.safeParse(typed.newTitle ?? '')
      return called.success ? { title: called.data } : refuse(called.error)
    }
    case 'merge': {
      const id = NUMBER.exec(typed.into?.trim() ?? '')?.[1]
      return id ? { intoId: Number(id) } : { refusal: 'Give the number or the address of the story it is a duplicate of.' }
    }
    case 'weigh': {
      const factor = Number(typed.factor?.trim().replace(',', '.') || NaN)
      return factor >= FACTORS.least && factor <= FACTORS.most ? { factor } : { refusal: `Give a factor from ${FACTORS.least} to ${FACTORS.most}.` }
    }
    default:
      return { confirm: typed.confirm?.trim() }
  }
}

function refuse({ issues }: { issues: readonly { message: string }[] }): { refusal: string } {
  return { refusal: issues[0]?.message ?? 'Something is missing.' }
}
