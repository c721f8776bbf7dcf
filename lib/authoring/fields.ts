import { z } from 'zod'
import { settings } from '@/lib/settings'
import { siteOf } from '@/lib/stories/site'

const { titleLength, urlLength, textLength, pollOptions } = settings

// What the forms of stories contain. Every message says what to do.

/** A title, its spaces set right. */
export const title = z
  .string()
  .transform((given) => given.replace(/\s+/g, ' ').trim())
  .superRefine((given, context) => {
    const length = [...given].length
    if (length < titleLength.min) context.addIssue('Give it a title.')
    if (length > titleLength.max) context.addIssue(`A title has at most ${titleLength.max} characters; this one has ${length}. Shorten it.`)
  })

const typedUrl = z
  .string()
  .trim()
  .max(urlLength.max, `That address is longer than ${urlLength.max} characters: submit a shorter one.`)
  .refine((given) => given === '' || siteOf(given) !== null, 'That is not a web address: it must begin with http:// or https://.')

/** A web address; undefined where none was given. */
export const url = typedUrl.transform((given) => given || undefined)

/** A web address that has to be there. */
export const address = typedUrl.min(1, 'Type the address first.')

/** What is said below a title. */
export const text = z.string().trim().max(textLength.max, `That is longer than ${textLength.max} characters: shorten it.`)

/** Why a story with neither an address nor a text is none. */
export const SAYS_NOTHING = 'Give it an address, or ask your question in the text.'

/** @returns whether a story has one of the two */
export function saysSomething(given: { url?: string | undefined; text: string }): boolean {
  return given.url !== undefined || given.text !== ''
}

/** The choices of a poll, one a line. */
export const options = z
  .string()
  .transform((given) => given.split('\n').map((line) => line.trim()).filter(Boolean))
  .superRefine((given, context) => {
    if (given.length < pollOptions.min) context.addIssue(`A poll needs at least ${pollOptions.min} choices, one a line.`)
    if (given.length > pollOptions.max) context.addIssue(`A poll has at most ${pollOptions.max} choices; this one has ${given.length}.`)
    if (given.some((option) => option.length > pollOptions.length)) context.addIssue(`A choice has at most ${pollOptions.length} characters: shorten the longest.`)
    if (new Set(given).size < given.length) context.addIssue('Two choices are the same: change one of them.')
  })
