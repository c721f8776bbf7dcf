import 'server-only'
import { ranked } from '@/lib/stories/ranked'
import { bestComments } from './queries'

/** Comments with the most points, by hours. */
export const currentBestComments = ranked('best comments', bestComments)
