import type { DemoStory } from '../types'

export const radioAndComputers: DemoStory[] = [
  {
    by: 'longwave', hoursAgo: 6, kind: 'story', score: 42,
    title: 'Listening to the sun with forty metres of fence wire',
    url: 'https://longwave.example.org/listening-room/sun-on-a-fence',
    comments: [
      { by: 'fathom', minutesAfter: 19, score: 12, text: `\
So you never hear the sun at all. You listen to a far-off station on very long waves, and when the sun flares it gets suddenly \
*louder*, because the underside of the sky has hardened. It is a burglar alarm ninety-three million miles away, and you are reading \
it off a fence.`, replies: [
        { by: 'longwave', minutesAfter: 14, score: 15, text: `\
That is better than my second paragraph. And yes, the sheep are a known source of error.` },
      ] },
      { by: 'bracken7', minutesAfter: 77, score: 6, text: 'What do the sheep do to it?' },
    ],
  },
  {
    by: 'halyard', hoursAgo: 100, kind: 'story', score: 52,
    title: 'Ask: Which radio would you keep if you could keep only one?',
    text: `\
We are moving to a smaller boat. I own eleven receivers, and there is a shelf for one.

I do not want to know which is *best*. I want to know which one you would reach for with wet hands.`,
    comments: [
      { by: 'longwave', minutesAfter: 24, score: 28, text: `\
The one with a real knob and a lamp behind the dial. Not for the sound. At three in the morning you want to see the whole band \
lying there, and know that you are somewhere on it.`, replies: [
        { by: 'halyard', minutesAfter: 16, score: 13, text: `\
That is the green one. I knew it was the green one. I think I needed a stranger to say it.`, replies: [
          { by: 'longwave', minutesAfter: 5, score: 11, text: 'Send the other ten here. I have told nobody, and I have a shelf.' },
        ] },
      ] },
      { by: 'nadia-r', minutesAfter: 130, score: 21, text: 'Keep whichever one you first heard home on.' },
    ],
  },
  {
    by: 'sixbit', hoursAgo: 48, kind: 'story', score: 104,
    title: 'An eight-bit computer that has run the Pell weather mast for 31 years',
    url: 'https://sixbit.example.net/notes/the-machine-at-pell',
    comments: [
      { by: 'fathom', minutesAfter: 21, score: 29, text: `\
What I admire most is that it knows nothing. It reads eight instruments, adds up, divides, prints a line and forgets. There is no \
state to go wrong except the date, and the date is *set by a person, every morning, by looking at a calendar*.`, replies: [
        { by: 'sixbit', minutesAfter: 18, score: 24, text: `\
The whole of its memory fits in this comment with room left for a reply. The year is a single digit. It has been through three \
decades without noticing, because nobody ever told it about decades.`, replies: [
          { by: 'kittiwake', minutesAfter: 62, score: 17, text: `\
I am the person with the calendar. On Mondays I say good morning to it. I would not say so anywhere else.` },
        ] },
      ] },
      { by: 'plinth', minutesAfter: 95, score: 8, text: 'Is there a spare? What happens when a chip dies?', replies: [
        { by: 'sixbit', minutesAfter: 30, score: 14, text: `\
There are two complete boards in a biscuit tin, and a third in a *different* biscuit tin, in a different building, on a different \
island. The whole recovery plan is a list:

- take the ferry
- open the tin
- move the four chips with paint on them, white dot to white dot
- ring me, but only to tell me` },
      ] },
    ],
  },
  {
    by: 'plinth', hoursAgo: 60, kind: 'story', score: 45,
    title: 'Show: A barometer from a jam jar and a seven-segment display',
    url: 'https://plinth.example.com/projects/jam-jar-barometer',
    text: `\
A balloon over a jar, a straw on the balloon, a comb of light gates on the straw, and two red digits for the last two figures of \
the pressure. It cost about as much as the jam. It is my first project on paper or otherwise, so please be gentle and also exact.`,
    comments: [
      { by: 'fathom', minutesAfter: 34, score: 17, text: `\
Gently: it is lovely. Exactly: you have built a thermometer. Air in a shut jar pushes about 3.5 millibars harder for each degree it \
warms, so the cat sitting next to it will look like a change in the weather.`, replies: [
        { by: 'plinth', minutesAfter: 9, score: 22, text: 'It *does* forecast the cat. I had thought I was seeing a pattern.', replies: [
          { by: 'sixbit', minutesAfter: 27, score: 14, text: `\
Sink the jar in a bucket of sand and log the temperature beside it. Then subtract:

  corrected = reading - 3.5 * (t - t0)

And keep the cat, as a control.` },
        ] },
      ] },
    ],
  },
  {
    by: 'longwave', hoursAgo: 340, kind: 'story', score: 39,
    title: 'Teletype on the mailboat: forty days of letters at 45 baud',
    url: 'https://longwave.example.org/logs/teletype-on-the-mailboat',
    comments: [
      { by: 'postie_tam', minutesAfter: 160, score: 14, text: `\
At six characters a second nobody waffles. I carried the paper ones for years, and I can tell you that the average letter from \
Torrin is nine tenths weather.` },
    ],
  },
  {
    by: 'halyard', hoursAgo: 0.9, kind: 'story', score: 8,
    title: 'Repairing a Morse key with a spoon',
    url: 'https://halyard.example.com/bench/morse-key-spoon',
    comments: [],
  },
]
