import { z } from 'zod'
import { settings } from '@/lib/settings'
import { readComparisons, type Comparison } from './numbers'
import { readPlaces, type Place } from './places'
import { readTags, type Tag } from './tags'
import { ATTRIBUTES, type Attribute } from './terms'

const { hits, mostHits, reach, length, filtersLength } = settings.searchApi

const textUpTo = (most: number) => z.string().max(most, `A parameter of this kind has at most ${most} characters.`).transform((given) => given.replace(/[\0-\x1f\x7f]+/g, ' ')).default('')
const text = textUpTo(length)

/** @param what is said of it when it cannot be read */
function read<Read>(reader: (given: string) => Read | null, what: string, schema = text) {
  return schema.transform((given, context) => reader(given) ?? (context.addIssue({ code: 'custom', message: what }), z.NEVER))
}

function count(name: string, { most, otherwise }: { most: number; otherwise: number }) {
  const message = `Invalid value for "${name}" parameter, expected integer between 0 and ${most}`
  return z.string().regex(/^\d{1,9}$/, message).transform(Number).pipe(z.number().max(most, message)).optional().transform((given) => given ?? otherwise)
}

const names = text.transform((given) => given.replace(/[[\]"]/g, '').split(',').map((name) => name.trim()).filter((name) => name !== ''))

const schema = z
  .object({
    query: text,
    tags: read(readTags, 'Invalid tags: write story,author_NAME for both, (story,poll) for either'),
    numericFilters: read(readComparisons, 'Invalid numericFilters: write created_at_i>N, points>=N or num_comments<N for all, (points>N,num_comments>N) for either'),
    filters: read(readPlaces, 'Invalid filters: write parent_id=N OR parent_id=N, or objectID:"N" OR objectID:"N"', textUpTo(filtersLength)),
    page: count('page', { most: 2 ** 29, otherwise: 0 }),
    hitsPerPage: count('hitsPerPage', { most: mostHits, otherwise: hits }),
    optionalWords: text,
    restrictSearchableAttributes: names.transform((given) => given.filter((name): name is Attribute => name === 'author' || Object.hasOwn(ATTRIBUTES, name))),
    attributesToRetrieve: names,
    attributesToHighlight: names,
  })
  .refine(({ page, hitsPerPage }) => page === 0 || page * hitsPerPage < reach, `you can only fetch the ${reach} hits for this query. Narrow it by created_at_i to read more.`)

/** What a program asks for. */
export type Asked = z.infer<typeof schema> & { tags: Tag[][]; numericFilters: Comparison[][]; filters: Place[][] }

/** @param given the query of an address. @returns what it asks for; or why that cannot be asked, as a sentence */
export function readAsked(given: Record<string, string>): Asked | { refusal: string } {
  const asked = schema.safeParse(given)
  return asked.success ? asked.data : { refusal: asked.error.issues[0]?.message ?? 'Invalid parameters' }
}
