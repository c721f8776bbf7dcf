'use client'

import { paths } from '@/lib/paths'
import { freshPage } from './fresh-page'
import { LiveNews, type LivePage } from './live-news'
import { putIn } from './put-in'

const COMMENTS = '.thread li[id]'
const COUNT = '.item-top > .meta > span:not([class])'

const page: LivePage = {
  latestShown: () => Number(document.querySelector<HTMLElement>('.thread')?.dataset.latest) || Number(document.querySelector('.item-top')?.id),
  // On the page of one comment only what answers it, or what is there, has a place.
  isNews: ([id, parentId, storyId], waiting) => !isHere(id) && (isHere(storyId) || isHere(parentId) || waiting.some(([each]) => each === parentId)),
  find: async () => {
    const fresh = await freshPage()
    return fresh && (() => show(fresh))
  },
}

function show(fresh: Document) {
  const posts = putIn(fresh.querySelectorAll<HTMLElement>(COMMENTS))
  const [count, now] = [document.querySelector(COUNT), fresh.querySelector(COUNT)]
  if (count && now) count.textContent = now.textContent
  return { count: posts.length, posts }
}

function isHere(id: number): boolean {
  return document.getElementById(String(id)) !== null
}

/** Beside a thread: says what is new in it, and shows that in its place. */
export function LiveThread({ storyId }: { storyId: number }) {
  return <LiveNews address={paths.liveThread(storyId)} page={page} />
}
