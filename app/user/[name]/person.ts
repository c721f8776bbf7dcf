import 'server-only'
import { cache } from 'react'
import { profileOf, type Profile } from '@/lib/accounts/queries'
import type { KeyedPage } from '@/lib/paths'
import { keyedPage, type Search } from '../../search-params'

/** Imported names may be longer than those people choose here; nothing else is a name (a check of the database). */
export const STORED_NAME = /^[A-Za-z0-9_-]{1,32}$/

/** What the pages of a person get from their address. */
export type PersonProps = { params: Promise<{ name: string }>; searchParams: Promise<Search> }

/** @returns whose page it is and where its list goes on; null when there is no such person */
export async function personOf({ params, searchParams }: PersonProps): Promise<{ profile: Profile; page: KeyedPage | null } | null> {
  const profile = await personNamed((await params).name)
  return profile && { profile, page: keyedPage(await searchParams) }
}

/** @returns a name from an address; null when it is none */
export function nameAsked(given: string | string[] | undefined): string | null {
  return typeof given === 'string' && STORED_NAME.test(given) ? given : null
}

/** @returns null when nobody has this name */
export async function personNamed(given: string | string[] | undefined): Promise<Profile | null> {
  const name = nameAsked(given)
  return name === null ? null : profileOnce(name)
}

/** The page and its head ask once. */
const profileOnce = cache(profileOf)
