import type { Metadata } from 'next'
import { Entrance } from '../login/entrance'
import type { PageSearch } from '../search-params'

export const metadata: Metadata = { title: 'Make an account' }

export default async function SignUpPage({ searchParams }: PageSearch) {
  return <Entrance search={await searchParams} isNew />
}
