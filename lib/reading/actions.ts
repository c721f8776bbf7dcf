'use server'

import { z } from 'zod'
import { memberAction } from '@/lib/accounts/action'
import type { Viewer } from '@/lib/accounts/rules'
import { readSite } from '@/lib/filters/site'
import { gotoSchema } from '@/lib/forms'
import { settings } from '@/lib/settings'
import { siteOf } from '@/lib/stories/site'
import { follow, unfollow } from './follow'
import { keepNote } from './keep-note'
import { leaveOut, takeBack } from './leave-out'
import { unmuteThread } from './mute-thread'
import { personNamed } from './person-named'
import { wordsForm } from './rules'

const { words: wordsLength, site: siteLength } = settings.choices

const goto = gotoSchema
const person = z.object({ what: z.literal('person'), value: z.string().trim().min(1, 'Give the name of a person.').max(100, 'Nobody has so long a name.'), goto })
const site = z.object({ what: z.literal('site'), value: z.string().trim().min(1, 'Give a site, such as example.org.').max(siteLength, 'That is longer than any site’s name.'), goto })
const words = z.object({ what: z.literal('words'), value: z.string().transform(wordsForm).pipe(z.string().min(1, 'Give a word, or several.').max(wordsLength, `Keep the words under ${wordsLength} characters.`)), goto })

const toLeaveOut = z.discriminatedUnion('what', [person, words, site.extend({ subdomains: z.literal('on').optional() })])
const toFollow = z.discriminatedUnion('what', [person, site])
const { text: noteLength, label: labelLength } = settings.privateNote
const toKeep = z.object({
  person: z.string().max(100),
  text: z.string().trim().max(noteLength, `Keep a note under ${noteLength} characters.`),
  label: z.string().trim().transform((typed) => typed.replace(/\s+/g, ' ')).pipe(z.string().max(labelLength, `Keep a label under ${labelLength} characters.`)),
  act: z.enum(['keep', 'delete']).default('keep'),
  goto,
})
const one = z.object({ drop: z.coerce.number().int().min(1).max(2 ** 31 - 1), goto })

/** What one reads is left to who is banned, too. */
const options = { whileBanned: true } as const

/** The forms to leave something out of one's own lists. */
export const leaveOutOfLists = memberAction(
  toLeaveOut,
  async (form, viewer) => {
    if (form.what === 'person') return answer(form.goto, await onPerson(viewer, form.value, leaveOut))
    if (form.what === 'words') return answer(form.goto, await leaveOut(viewer, { words: form.value }))
    const place = readSite(form.value)
    return 'fault' in place ? { message: place.fault } : answer(form.goto, await leaveOut(viewer, { ...place, subdomains: form.subdomains === 'on' }))
  },
  options,
)

/** The buttons to show it again. */
export const showAgain = memberAction(
  one,
  async (form, { id }) => {
    await takeBack(id, form.drop)
    return { goto: form.goto }
  },
  options,
)

/** The buttons to follow a person or a site. */
export const followFromNow = memberAction(
  toFollow,
  async (form, viewer) => {
    if (form.what === 'person') return answer(form.goto, await onPerson(viewer, form.value, follow))
    const name = siteOf(`https://${form.value}`)
    return name ? answer(form.goto, await follow(viewer, { site: name })) : { message: 'That is no site: give one such as example.org.' }
  },
  options,
)

/** The buttons to follow no more. */
export const followNoMore = memberAction(
  one,
  async (form, { id }) => {
    await unfollow(id, { id: form.drop })
    return { goto: form.goto }
  },
  options,
)

/** The form for a note about a person, for oneself alone. */
export const noteForMyself = memberAction(
  toKeep,
  async ({ person, text, label, act, goto }, viewer) => {
    const note = act === 'delete' ? { text: '', label: '' } : { text, label }
    return answer(goto, await onPerson(viewer, person, (viewer, whom) => keepNote(viewer, { ...whom, ...note })))
  },
  options,
)

/** The buttons to be told of a thread again. */
export const hearAgain = memberAction(
  one,
  async (form, { id }) => {
    await unmuteThread(id, form.drop)
    return { goto: form.goto }
  },
  options,
)

function answer(goto: string, refusal: string | null) {
  return refusal ? { message: refusal } : { goto }
}

async function onPerson(viewer: Viewer, name: string, act: (viewer: Viewer, whom: { personId: number }) => Promise<string | null>): Promise<string | null> {
  const personId = await personNamed(name)
  if (personId === null) return 'Nobody here has that name.'
  return personId === viewer.id ? 'That is you: give the name of somebody else.' : act(viewer, { personId })
}
