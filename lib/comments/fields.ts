import { z } from 'zod'
import { settings } from '@/lib/settings'

/** What a comment says. */
export const text = z
  .string()
  .trim()
  .min(1, 'There is nothing to post yet: write something first.')
  .max(settings.textLength.max, `That is longer than ${settings.textLength.max} characters: shorten it, or post it in two parts.`)
