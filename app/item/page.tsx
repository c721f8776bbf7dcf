import { permanentRedirect } from 'next/navigation'
import { NotFoundPage } from '@/components/site/not-found-page'
import { paths } from '@/lib/paths'
import { itemId } from '../search-params'
import type { PageSearch } from '../search-params'

/** Addresses as Hacker News writes them, /item?id=1, keep working. */
export default async function ItemRedirect({ searchParams }: PageSearch) {
  const id = itemId((await searchParams).id)
  if (!id) return <NotFoundPage />
  permanentRedirect(paths.item(id) as never)
}
