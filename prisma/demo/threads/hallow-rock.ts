import type { DemoStory } from '../types'
import { hallowLimp } from './hallow-limp'
import { hallowMercury } from './hallow-mercury'
import { hallowQuestions } from './hallow-questions'
import { hallowRota } from './hallow-rota'
import { hallowWinding } from './hallow-winding'

/** The long thread, one file to each of its conversations. */
export const hallowRock: DemoStory[] = [
  {
    by: 'kittiwake', hoursAgo: 19, kind: 'story', score: 180,
    title: 'Hallow Rock, the last hand-wound light, is to be electrified in spring',
    url: 'https://courier.example.org/harbour/hallow-rock-to-be-electrified',
    comments: [...hallowLimp, ...hallowWinding, ...hallowMercury, ...hallowRota, ...hallowQuestions],
  },
]
