import type { DemoStory } from '../types'

export const gardensAndBread: DemoStory[] = [
  {
    by: 'bracken7', hoursAgo: 52, kind: 'story', score: 41,
    title: 'Ask: What do you plant on the windward side?',
    text: `\
The west wall of the garden takes everything the sea has to throw. So far it has killed two hedges, a fence, and a very expensive \
windbreak with a guarantee.

The soil is sand over stone, with salt most weeks. I do not need it to be pretty. I need it to be *alive in March*. What is alive \
in March where you are?`,
    comments: [
      { by: 'dulse', minutesAfter: 23, score: 24, text: `\
Start lower and further out than you think. Sea buckthorn where the spray lands, tamarisk behind it, escallonia behind that. Each \
row only has to survive long enough to shelter the next.

And do not plant a wall. A solid barrier throws the wind over and drops it on your beans. You want something that lets about half \
of it through.`, replies: [
        { by: 'bracken7', minutesAfter: 15, score: 9, text: 'So the fence was never going to work.', replies: [
          { by: 'dulse', minutesAfter: 12, score: 13, text: 'The fence worked perfectly. It protected the far side of the next field.' },
        ] },
      ] },
      { by: 'orla_finch', minutesAfter: 88, score: 15, text: `\
Old fishing net, doubled, on posts, for the first three winters. It is ugly, it is free, and it is exactly half holes. Take it down \
when the plants stop leaning on it.` },
      { by: 'firsttide', minutesAfter: 1440, score: 3, text: `\
Our landlord's answer, for what it is worth, was gnomes. He said they hold the soil down. There are a great many of them and they \
all face west.` },
    ],
  },
  {
    by: 'dulse', hoursAgo: 3.5, kind: 'story', score: 22,
    title: 'Seaweed as mulch: nine winters of results',
    url: 'https://dulse.example.org/plots/seaweed-nine-winters',
    comments: [
      { by: 'bracken7', minutesAfter: 31, score: 10, text: `\
Nine winters, six plots, and the control plot "eaten by a neighbour's pony in year four, and continued as the pony plot". This is \
how I want all science to be written.`, replies: [
        { by: 'dulse', minutesAfter: 22, score: 12, text: 'The pony plot did rather well. We do not discuss it.' },
      ] },
      { by: 'lanternsale', minutesAfter: 64, score: -2, state: 'dead', text: `\
Nice mulch!! Make your garden magical at night, forty lights on one string, half price this week only: \
https://bright-lantern-bargains.example.com/garden` },
    ],
  },
  {
    by: 'penny_loaf', hoursAgo: 130, kind: 'story', score: 28,
    title: 'Sourdough at sea level, exactly',
    url: 'https://bakehouse.example.net/essays/sourdough-at-sea-level-exactly',
    comments: [
      { by: 'fathom', minutesAfter: 64, score: 11, text: `\
"My kitchen floor is 1.2 metres above the datum, so twice a year I bake slightly below it." I have read this three times and I \
believe every word.` },
    ],
  },
  {
    by: 'samphire', hoursAgo: 15, kind: 'story', score: 26,
    title: 'Sharpening a bread knife you were told never to sharpen',
    url: 'https://kitchen.samphire.example.com/notes/sharpening-a-bread-knife',
    comments: [
      { by: 'penny_loaf', minutesAfter: 27, score: 13, text: `\
Yes! One side only, one scallop at a time, with a rod the width of the scallop. It takes an hour, and you get to feel like somebody \
who repairs violins.`, replies: [
        { by: 'samphire', minutesAfter: 34, score: 8, text: 'My rod is the leg of a dead transistor radio. longwave is not to be told.' },
      ] },
    ],
  },
]
