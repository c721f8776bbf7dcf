import type { DemoStory } from '../types'

export const bicycles: DemoStory[] = [
  {
    by: 'spoke_and_nut', hoursAgo: 7, kind: 'story', score: 33,
    title: 'Ask: How do you oil a chain that lives in salt air?',
    text: `\
I ride along the sea wall every day. Wet oil turns to grinding paste by Wednesday. Dry lubricant is gone by Monday afternoon. I \
have been through four chains in two years and they all died orange.

What actually works, for someone who will do a *small* thing weekly, but will not do a large thing ever?`,
    comments: [
      { by: 'postie_tam', minutesAfter: 18, score: 22, text: `\
Six years of the Eldersay round, so, from experience:

- Rinse it with fresh water whenever you rinse yourself.
- Dry it with whatever you used to dry yourself.
- One drop a roller, Saturday, wipe off everything you can see.

It is the wiping that everybody skips. Oil on the outside of a chain is only there to hold sand.`, replies: [
        { by: 'spoke_and_nut', minutesAfter: 11, score: 9, text: 'I have never in my life wiped off as much as I put on. I feel seen.' },
      ] },
      { by: 'sixbit', minutesAfter: 42, score: 14, text: `\
Hot wax. Melt it in an old pan, drop the clean chain in until it stops bubbling, hang it up. It is a large thing, but only every \
400 km, and between times you do nothing at all. Salt has nothing to stick to.`, replies: [
        { by: 'samphire', minutesAfter: 16, score: 11, text: 'A pan you do not love, I hope.', replies: [
          { by: 'sixbit', minutesAfter: 9, score: 10, text: 'I loved it once.' },
        ] },
      ] },
      { by: 'teasel', minutesAfter: 120, score: 3, text: `\
I gave up and bought a belt. I am not here to gloat. I only miss having something to do on Saturdays.` },
    ],
  },
  {
    by: 'postie_tam', hoursAgo: 28, kind: 'story', score: 67,
    title: 'The bicycle post of 1911 and the man who delivered a piano',
    url: 'https://courier.example.org/history/the-bicycle-post-of-1911',
    comments: [
      { by: 'Ingrid_M', minutesAfter: 35, score: 26, text: `\
In eleven trips, with the instructions for putting it together sent *by the next post*.`, replies: [
        { by: 'postie_tam', minutesAfter: 28, score: 21, text: `\
And it is still there! It has a spoke in it. Nobody has ever been able to say what the spoke does, and when they took it out the \
piano went flat.` },
      ] },
      { by: 'quoin', minutesAfter: 190, score: 12, text: `\
The customs form is worth enlarging. Under "nature of goods", on trip seven: "more piano".` },
    ],
  },
  {
    by: 'spoke_and_nut', hoursAgo: 33, kind: 'story', score: 20,
    title: 'Dead reckoning for cyclists',
    url: 'https://benches.example.net/notes/dead-reckoning-for-cyclists',
    comments: [
      { by: 'oldferryman', minutesAfter: 140, score: 14, text: `\
A sound piece. I would add leeway: on the top road in a westerly I have seen that man go by pointing at Pell and travelling to \
Torrin.` },
    ],
  },
]
