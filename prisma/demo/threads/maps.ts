import type { DemoStory } from '../types'

export const maps: DemoStory[] = [
  {
    by: 'contour', hoursAgo: 36, kind: 'story', score: 112,
    title: 'The island that was a printing error',
    url: 'https://maproom.example.org/essays/the-island-that-was-a-printing-error',
    comments: [
      { by: 'tidewright', minutesAfter: 18, score: 43, text: `\
Summary for the impatient: a midge was trapped between stone and paper in 1871 and printed as a small dark oval two miles off \
Torrin. The next edition engraved it properly. The one after that gave it soundings. By 1910 it had a name, a height of eleven \
feet, and a *magistrate*.`, replies: [
        { by: 'Bartholomew_P', minutesAfter: 33, score: 29, text: `\
The magistrate drew a stipend. I have seen the ledger. It was a very small stipend, and I believe he drew it with a perfectly \
straight face.`, replies: [
          { by: 'Ingrid_M', minutesAfter: 21, score: 18, text: `\
He was my great-great-uncle, and he sat twice. Both cases were dismissed for want of a place.` },
        ] },
      ] },
      { by: 'fathom', minutesAfter: 57, score: 24, text: `\
The soundings are what fascinate me. Somebody rowed out there, found thirty fathoms of open water all round, and wrote down a neat \
ring of shallowing depths, because the chart in his other hand said that there was an island.`, replies: [
        { by: 'oldferryman', minutesAfter: 26, score: 27, text: `\
Do not be hard on him. I have steered round that island. In fog I would do it again.`, replies: [
          { by: 'contour', minutesAfter: 47, score: 22, text: `\
We took it off in 1932 and three skippers wrote in to complain. One said that it had been "a great comfort".` },
        ] },
      ] },
      { by: 'teasel', minutesAfter: 400, score: 5, state: 'deleted', text: 'I would have liked it to be real.' },
    ],
  },
  {
    by: 'contour', hoursAgo: 75, kind: 'story', score: 38,
    title: 'Ask: How do you label forty years of hand-drawn charts?',
    text: `\
The map room has been left some nine hundred sheets by one very patient woman. Pencil, ink and wash; no two the same size; some \
with notes on the back that matter more than the front. They have her own numbers, which run in order of *when she felt like it*.

We want to find things without hurting them. What have you used that you did not regret later?`,
    comments: [
      { by: 'kittiwake', minutesAfter: 40, score: 16, text: `\
Keep her numbers. Whatever system you lay on top, hers is the only one that was there when the sheets were drawn, and one day \
somebody will find the notebook that explains it. They always do.`, replies: [
        { by: 'contour', minutesAfter: 22, score: 11, text: 'We found the notebook. It is in verse.' },
      ] },
      { by: 'lampblack', minutesAfter: 95, score: 13, text: `\
Soft pencil, on the back, in one corner, always the same corner. No ink, no stamp, no sticky label: the sheet will still be here \
when the glue has crept halfway to Pell.` },
    ],
  },
  {
    by: 'spoke_and_nut', hoursAgo: 2.2, kind: 'story', score: 29,
    title: 'Show: Every bench in the Skerries, mapped and sat upon',
    url: 'https://benches.example.net/',
    text: `\
Two summers, one bicycle, 214 benches. Each one has a position, a photograph, what it looks at, how long I could sit there before \
moving, and whether a sandwich survived. There is also a plain file of the lot: \
https://benches.example.net/downloads/outer-skerries-benches-complete-with-sandwich-column.csv`,
    comments: [
      { by: 'samphire', minutesAfter: 13, score: 14, text: `\
> 88. Looks at another bench. Somebody was on it. We have agreed to write.

Please tell me that you did.`, replies: [
        { by: 'spoke_and_nut', minutesAfter: 18, score: 19, text: 'Every month. She reports that 87 has been painted.' },
      ] },
      { by: 'Bartholomew_P', minutesAfter: 44, score: 7, text: 'Number 140 is a horse trough. I do not wish to be difficult. I have sat on it too.' },
    ],
  },
  {
    by: 'fathom', hoursAgo: 17, kind: 'story', score: 37,
    title: 'Surveying a bog with a bicycle wheel',
    url: 'https://tidelog.example.org/field-notes/bog-and-wheel',
    comments: [
      { by: 'spoke_and_nut', minutesAfter: 29, score: 15, text: `\
A wheel of known girth, a playing card in the spokes, and someone patient to count the clicks. It came within half a metre over a \
mile of *bog*. The instrument shops must never hear about this.`, replies: [
        { by: 'fathom', minutesAfter: 36, score: 11, text: 'The largest error was a frog, on whose account I stopped and lost count.' },
      ] },
    ],
  },
  {
    by: 'contour', hoursAgo: 0.3, kind: 'story', score: 3,
    title: 'The map room at Eldersay is open on Thursdays again',
    url: 'https://maproom.example.org/news/thursdays',
    comments: [],
  },
  {
    by: 'tidewright', hoursAgo: 44, kind: 'story', score: 31,
    title: 'A short history of the colour of buoys',
    url: 'https://tidelog.example.org/essays/the-colour-of-buoys',
    comments: [
      { by: 'lampblack', minutesAfter: 125, score: 9, text: `\
The paragraph on green is painfully true. Every green that lasts in salt is poisonous, and every green that is safe goes grey by \
June.` },
    ],
  },
  {
    by: 'wickandwax', hoursAgo: 70, kind: 'story', score: 17,
    title: 'Brass, vinegar, and regret: cleaning a binnacle',
    url: 'https://wickandwax.example.com/brass-vinegar-regret',
    comments: [
      { by: 'gusset', minutesAfter: 58, score: 10, text: `\
I did this to a clock. It took me one afternoon to remove a hundred years, and I have been trying to put them back ever since.` },
    ],
  },
]
