import type { Metadata } from 'next'
import { paths } from '@/lib/paths'
import type { ItemHead } from '@/lib/stories/item'
import { excerpt } from '@/lib/text/excerpt'
import { pageMetadata } from '../../page-metadata'

const DESCRIPTION_CHARACTERS = 200

/** @param head as everyone sees it. @returns what its page says of it: of what not everybody may see nothing, and that it is not to be found */
export function itemMetadata(head: ItemHead): Metadata {
  const title = titleOf(head)
  if (head.gone) return { title, robots: { index: false } }
  const { id, mergedIntoId, author, createdAt: at } = head
  return pageMetadata({ title, description: excerpt(head.html, DESCRIPTION_CHARACTERS) || linkSentence(head), address: paths.item(mergedIntoId ?? id), written: { at, author }, isEmbeddable: true })
}

/** @returns what an item is called, as everyone sees it */
export function titleOf({ title, storyTitle, author, kind, gone }: ItemHead): string {
  if (gone) return `[${gone}]`
  return kind === 'comment' ? `${author ?? ''} on ${storyTitle || 'a story that is gone'}` : (title ?? '')
}

function linkSentence({ site, author }: ItemHead): string | undefined {
  return site && author ? `A page of ${site}, submitted by ${author}, and what people say about it.` : undefined
}
