import { hostsAbove, isWithin, placeOf, type Place, type Site } from '@/lib/filters/site'
import { countOf } from '@/lib/text/counts'

/** A site whose stories are left out, with those of hosts below it or without. */
export type HiddenSite = Site & { subdomains: boolean }

/** What somebody leaves out of lists: sites, words in titles, and people, by their numbers. */
export type Filters = { sites: HiddenSite[]; words: string[]; people: number[] }

/** Of somebody who is not signed in. */
export const NO_FILTERS: Filters = { sites: [], words: [], people: [] }

/** What decides whether a story is left out. */
export type Filterable = { id: number; title: string; url: string | null; authorId: number }

/** @returns the numbers of the stories that somebody leaves out */
export function idsLeftOut({ sites, words, people }: Filters, stories: readonly Filterable[]): number[] {
  const says = words.length > 0 ? anyOf(words) : null
  const hosts = new Set(sites.map(({ host }) => host))
  const leadsThere = (story: Filterable) => {
    const place = placeOfStory(story)
    return place !== null && hostsAbove(place.host).some((host) => hosts.has(host)) && sites.some((site) => isHidden(place, site))
  }
  const isLeftOut = (story: Filterable) => people.includes(story.authorId) || says?.test(story.title.normalize()) === true || (hosts.size > 0 && leadsThere(story))
  return stories.filter(isLeftOut).map(({ id }) => id)
}

const places = new WeakMap<Filterable, Place | null>()

/** A ranking is the same for many readers, and taking addresses apart is most of the work. */
function placeOfStory(story: Filterable): Place | null {
  const known = places.get(story)
  if (known !== undefined) return known
  const place = story.url === null ? null : placeOf(story.url)
  places.set(story, place)
  return place
}

function isHidden(place: Place, site: HiddenSite): boolean {
  return isWithin(place, site) && (site.subdomains || place.host === site.host || place.host === `www.${site.host}`)
}

/** Whole words, whatever their case and the space between them; in any script, which `\b` does not know. */
function anyOf(words: readonly string[]): RegExp {
  const phrases = words.map((phrase) => phrase.normalize().split(/\s+/).map(literal).join('\\s+'))
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_])(?:${phrases.join('|')})(?![\\p{L}\\p{M}\\p{N}_])`, 'iu')
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** @returns words as they are kept, so that the same are the same */
export function wordsForm(typed: string): string {
  return typed.normalize().toLowerCase().trim().replace(/\s+/g, ' ')
}

/** @returns why somebody can add no more of a kind, as a sentence */
export function tooMany(most: number): string {
  return `There can be ${countOf(most, 'line')} of each kind, and you have them all: take one off first.`
}
