import { z } from 'zod'
import { settings } from '@/lib/settings'
import { ACTS } from './rules'

/** What a moderator does to a post. */
export const act = z.enum(ACTS, 'Choose what to do.')

/** Why. */
export const reason = z
  .string()
  .trim()
  .min(1, 'Give the reason: everybody can read it in the log.')
  .max(settings.reasonLength.max, `Keep the reason under ${settings.reasonLength.max} characters.`)
