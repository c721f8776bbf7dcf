import type { MetadataRoute } from 'next'
import { absolute } from '@/lib/absolute'
import { FOR_CRAWLERS_ALL_THE_SAME, NOT_FOR_CRAWLERS } from '@/lib/crawlers'
import { paths } from '@/lib/paths'

/** Where the forum is, is known when it runs. */
export const dynamic = 'force-dynamic'

/** The same threads and lists in another order, folded, or with what somebody has read. */
const REPETITIONS = ['/*?*order=', '/*?*only=', '/*?*fold=', '/*?*read=', `${paths.log()}?`]

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: ['/', FOR_CRAWLERS_ALL_THE_SAME], disallow: [...NOT_FOR_CRAWLERS, ...REPETITIONS] }, sitemap: absolute(paths.sitemap()) }
}
