import { bicycles } from './threads/bicycles'
import { breadWrong } from './threads/bread-wrong'
import { gardensAndBread } from './threads/gardens-and-bread'
import { hallowRock } from './threads/hallow-rock'
import { letterpress } from './threads/letterpress'
import { lights } from './threads/lights'
import { maps } from './threads/maps'
import { radioAndComputers } from './threads/radio-and-computers'
import { tide512 } from './threads/tide-512'
import { tidesAndFerries } from './threads/tides-and-ferries'
import type { DemoStory } from './types'

/** Every story with its thread, oldest first. */
export const stories: DemoStory[] = [
  ...bicycles, ...breadWrong, ...gardensAndBread, ...hallowRock, ...letterpress,
  ...lights, ...maps, ...radioAndComputers, ...tide512, ...tidesAndFerries,
].sort((a, b) => b.hoursAgo - a.hoursAgo)
