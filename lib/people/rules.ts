import { isInForce, isModerator, type Sanction, type Viewer } from '@/lib/accounts/rules'
import type { LoggedAct } from '@/lib/log/acts'

/** What moderators do to people, in the order it is offered. */
export const MEASURES = ['warn', 'silence', 'ban', 'withdraw', 'unsilence', 'unban'] as const satisfies readonly LoggedAct[]

export type Measure = (typeof MEASURES)[number]

/** What decides about a measure against a person. */
export type Standing = {
  id: number
  role: Viewer['role']
  /** Measures that were not undone; one that has ended by itself can still be. */
  ban: Sanction | null
  silence: Sanction | null
  /** The latest warning that was not withdrawn. */
  warningId: number | null
  /** The latest entry of the log about the person, 0 for none: the version of their record. */
  lastEntry: number
}

/** @returns why this viewer may not do this to this person, as a sentence; null when they may */
export function mayNotMeasure(viewer: Viewer, measure: Measure, person: Standing, at: Date): string | null {
  return mayNotActOn(viewer, person) ?? impossible(measure, person, at)
}

/** @returns why this viewer does not decide about this person at all; null when they do */
export function mayNotActOn(viewer: Viewer, { id, role }: Pick<Standing, 'id' | 'role'>): string | null {
  if (!isModerator(viewer)) return 'Only moderators of this forum may do that.'
  if (id === viewer.id) return 'This is you: others decide about you.'
  if (role !== 'member' && viewer.role !== 'admin') return `This is ${role === 'admin' ? 'an admin' : 'a moderator'}: only admins decide about those.`
  return null
}

/** @returns the measures that make sense for a person as they stand */
export function possibleMeasures(person: Standing, at: Date): Measure[] {
  return MEASURES.filter((measure) => impossible(measure, person, at) === null)
}

function impossible(measure: Measure, { ban, silence, warningId }: Standing, at: Date): string | null {
  switch (measure) {
    case 'warn':
      return null
    case 'withdraw':
      return warningId === null ? 'There is no warning to withdraw.' : null
    case 'ban':
      return isInForce(ban, at) ? 'This person is banned already. To change that, undo it first.' : null
    case 'unban':
      return ban ? null : 'This person is not banned.'
    case 'silence':
      return isInForce(silence, at) ? 'This person is silenced already. To change that, undo it first.' : null
    case 'unsilence':
      return silence ? null : 'This person is not silenced.'
  }
}
