import type { DemoStory } from '../types'

export const letterpress: DemoStory[] = [
  {
    by: 'quoin', hoursAgo: 22, kind: 'story', score: 73,
    title: 'Show: I set the ferry timetable in 6-point and it fits in a matchbox',
    url: 'https://press.tern.example.net/matchbox-timetable',
    text: `\
Forty-four sailings, both directions, winter and summer, one sheet folded nine times. It took 1,126 figures, and I own 1,090, so \
the last few sailings were set, printed, taken apart and set again.

There are sixty copies on the counter at the waiting room. They come with matches, because otherwise it is only a small box.`,
    comments: [
      { by: 'tidewright', minutesAfter: 25, score: 18, text: `\
I put a glass to it and went through every line. There is one mistake, and it is in my favour, so I am keeping it.`, replies: [
        { by: 'quoin', minutesAfter: 12, score: 14, text: `\
It is the 17:35. I saw it when the sixtieth was dry. I have been hoping that nobody would ever need to catch the 17:35.`, replies: [
          { by: 'firsttide', minutesAfter: 68, score: 9, text: 'I caught the 17:35. I thought it was *early*.' },
        ] },
      ] },
      { by: 'oldferryman', minutesAfter: 105, score: 16, text: 'Does it say 04:10 or 04:07?', replies: [
        { by: 'quoin', minutesAfter: 20, score: 23, text: 'It says 04:10, with an asterisk, and there is no footnote. Those who know, know.' },
      ] },
    ],
  },
  {
    by: 'lampblack', hoursAgo: 0.8, kind: 'story', score: 6,
    title: 'Ask: Is there a polite way to return borrowed type?',
    text: `\
Years ago I borrowed a case of 12-point from a neighbour for a wedding card. The marriage has lasted very well and so has the loan. \
I would like to give it back before either of us moves, but four of the lower-case *e* are missing, and there is a *w* that I do \
not think was ever hers.

Do I own up, replace them quietly, or set the apology in the type itself?`,
    comments: [
      { by: 'quoin', minutesAfter: 9, score: 8, text: 'Set the apology in the type. Use as many *e* as you can manage. She will count.', replies: [
        { by: 'lampblack', minutesAfter: 14, score: 7, text: 'I have drafted it. "Dear Esme" already needs four.' },
      ] },
    ],
  },
  {
    by: 'quoin', hoursAgo: 1.4, kind: 'story', score: 14,
    title: `The wood engraver's guide to drawing rain`,
    url: 'https://press.tern.example.net/notes/drawing-rain',
    comments: [
      { by: 'wickandwax', minutesAfter: 33, score: 5, text: `\
"Leave out more of it than you think. The paper already knows about white." I only ever draw weather in log books, but I have gone \
back and taken some out.` },
    ],
  },
  {
    by: 'lampblack', hoursAgo: 380, kind: 'story', score: 16,
    title: 'Lead, tin, antimony: notes from a cold foundry',
    url: 'https://ink.lampblack.example.org/foundry/lead-tin-antimony',
    comments: [],
  },
]
