import 'server-only'
import { ranked } from '@/lib/stories/rank-once'
import { bestComments } from './queries'

/** Comments with the most points, by hours. */
export const currentBestComments = ranked('best comments', bestComments)
