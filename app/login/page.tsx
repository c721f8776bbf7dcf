import type { Metadata } from 'next'
import type { PageSearch } from '../search-params'
import { Entrance } from './entrance'

export const metadata: Metadata = { title: 'Log in' }

export default async function LoginPage({ searchParams }: PageSearch) {
  return <Entrance search={await searchParams} isNew={false} />
}
