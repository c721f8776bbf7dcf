import { beforeAll, expect, it } from 'vitest'
import { found } from '@/lib/testing/found'
import { loadDemoCommunity } from '@/prisma/demo/load'

beforeAll(() => loadDemoCommunity('nobody signs in', new Date()))

/** What somebody looks for in the demonstration community, and how the title or text of the answer begins that should stand first. */
const searches: [q: string, first: string][] = [
  ['tide table 512 bytes', 'A tide table that fits in 512 bytes'],
  ['poll tide tables', 'Poll: How do you keep your tide table?'],
  ['oiling chains salt', 'Ask: How do you oil a chain that lives in salt air?'],
  ['sourdough sea level', 'Sourdough at sea level, exactly'],
  ['sharpened bread knife', 'Sharpening a bread knife'],
  ['hallow rock electrified', 'Hallow Rock, the last hand-wound light'],
  ['fog signals', 'Show: A fog signal you can subscribe to'],
  ['surveyed bog bicycle', 'Surveying a bog with a bicycle wheel'],
  ['seaweed mulch', 'Seaweed as mulch'],
  ['planting windward', 'Ask: What do you plant on the windward side?'],
  ['type:job tide gauge', 'Morrow Harbour Office seeks'],
  ['04:10 ferry', 'Why the 04:10 ferry leaves at 04:07'],
  ['gannets queueing', 'What the gannets taught us'],
  ['knots ranked', 'Fifty-one knots'],
  ['morse key spoon', 'Repairing a Morse key with a spoon'],
  ['dating unlabelled lens', 'Ask: How do you date an unlabelled lens?'],
  ['type:ask radio', 'Ask: Which radio would you keep'],
  ['bicycle piano', 'The bicycle post of 1911'],
  ['"jam jar" barometer', 'Show: A barometer from a jam jar'],
  ['title:clock slow purpose', 'The clock in Morrow is four minutes slow'],
]

it.each(searches)('%s', async (q, first) => {
  const [result] = (await found(q)).results
  const said = [...(result?.heading ?? []), ...(result?.excerpt ?? [])].map(({ text }) => text).join('')
  expect(said.slice(0, first.length)).toBe(first)
})
