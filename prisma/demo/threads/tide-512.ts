import type { DemoStory } from '../types'

export const tide512: DemoStory[] = [
  {
    by: 'sixbit', hoursAgo: 9, kind: 'story', score: 121,
    title: 'A tide table that fits in 512 bytes',
    url: 'https://sixbit.example.net/notes/tides-in-512-bytes',
    comments: [
      { by: 'tidewright', minutesAfter: 12, score: 44, text: `\
I make tide tables for a living, and I came here to be annoyed. I am not annoyed. Five constituents, one sine table, and for Morrow \
it stays within eleven centimetres of my own figures for the whole of March. I have printed worse from a building full of people.

For those wondering what the five are, and why these five:

- *M2*, the moon going over, twice a day: nearly everything
- *S2*, the sun doing the same: springs and neaps
- *N2*, the moon being nearer sometimes
- *K1* and *O1*, once a day, because the moon is rarely over the equator

After that come a few dozen more, each arguing with the last over a centimetre.`, replies: [
        { by: 'sixbit', minutesAfter: 7, score: 22, text: `\
From you that is going in a frame. It started as a dare: the boot block on the old harbour machine is 512 bytes, and I wanted the \
tide on the screen before the disc had finished spinning up.`, replies: [
          { by: 'halyard', minutesAfter: 19, score: 13, text: 'How long does the disc take?', replies: [
            { by: 'sixbit', minutesAfter: 4, score: 18, text: 'Long enough to go out and look at the tide.' },
          ] },
        ] },
        { by: 'firsttide', minutesAfter: 38, score: 5, text: `\
Please could somebody explain like I am standing on the beach why there is no single number for "how high the tide is"? I thought \
it was just the moon.`, replies: [
          { by: 'tidewright', minutesAfter: 16, score: 39, text: `\
Stand on the beach, then. Somebody behind you is ringing a big slow bell: that is the moon. Somebody else has a smaller bell and \
rings very nearly, but not quite, in time: the sun. When the two strokes fall together you get springs, and a week later they fall \
between each other and you get neaps.

Now the shape of your bay has its own note, and hums along with some of the bells and not with others. A tide table is only the \
score. You write down how loud each bell is *here* and how late it is *here*, and then the arithmetic is the same on every beach in \
the world.`, replies: [
            { by: 'firsttide', minutesAfter: 11, score: 12, text: 'I am on the actual beach and I understood that. Thank you.', replies: [
              { by: 'tidewright', minutesAfter: 3, score: 15, text: 'Mind your feet. It has turned.' },
            ] },
          ] },
        ] },
      ] },
      { by: 'fathom', minutesAfter: 24, score: 31, text: `\
The line I like best is the one about phase. It looks wasteful to spend 24 bits on each accumulator when 512 bytes is all you have, \
so I checked what 16 would cost. In six-minute steps M2 advances by 527.64 counts of a 16-bit circle. You must store 528, and so:

  after a week     7 minutes out
  after a month   30 minutes out

With 24 bits the same rounding comes to about one minute in a *year*. Five bytes well spent.`, replies: [
        { by: 'sixbit', minutesAfter: 14, score: 17, text: `\
I found that out the slow way: it worked beautifully for an afternoon. Then I left it running over a holiday and came back to a \
machine that believed in high water at lunch.`, replies: [
          { by: 'kittiwake', minutesAfter: 21, score: 9, text: 'I know an inspector like that.' },
        ] },
        { by: 'Bartholomew_P', minutesAfter: 66, score: 4, text: 'Why six minutes? Every table I have ever owned goes in tens.', replies: [
          { by: 'fathom', minutesAfter: 9, score: 7, text: `\
Six minutes is a tenth of an hour, and the speeds are all published in degrees per hour. You can read them straight off and move \
the point.`, replies: [
            { by: 'sixbit', minutesAfter: 13, score: 6, text: 'This, and I only had room for one decimal point.' },
          ] },
        ] },
      ] },
      { by: 'longwave', minutesAfter: 41, score: 16, text: `\
The quarter-wave sine table is neat. For anyone copying it, mind the mirror:

  int8_t sine(uint8_t p) {
    uint8_t q = p & 63;
    if (p & 64) q = 63 - q;
    return p & 128 ? -quarter[q] : quarter[q];
  }

That is exact only if the table is sampled at the *half* steps, \`sin((i + 0.5) * 90 / 64)\`. Sample at whole steps and the peak is \
flattened and every zero is doubled. It is a fault you will never see in the numbers, and will hear at once if you play it.`, replies: [
        { by: 'sixbit', minutesAfter: 22, score: 11, text: 'Sampled at the halves, yes. Though now I want to play it.', replies: [
          { by: 'longwave', minutesAfter: 58, score: 23, text: `\
Done: Morrow Harbour, one year of tide, speeded up until M2 is a low G: \
https://longwave.example.org/listening-room/experiments/one-year-of-morrow-harbour-as-a-low-g.ogg

It lasts seven seconds. Springs and neaps are a beat, between three and four to the second, like two organ pipes that dislike each \
other. You can hear the equinoxes.`, replies: [
            { by: 'samphire', minutesAfter: 17, score: 10, text: `\
I played it in the kitchen and the dog went and stood by the door with her lead.`, replies: [
              { by: 'hesper', minutesAfter: 40, score: 6, text: 'Mine sat down facing the harbour. There may be something in it.' },
            ] },
          ] },
        ] },
      ] },
      { by: 'oldferryman', minutesAfter: 57, score: 20, text: `\
A pretty thing. I would only say, as one who has hit it, that the water has not read the table. A week of south-easterly will hold \
a foot of extra tide in the Sound, and a high glass will take half a foot away. Look at the table, then look at the wall.`, replies: [
        { by: 'tidewright', minutesAfter: 18, score: 16, text: `\
> Look at the table, then look at the wall.

We have printed that inside the front cover since 1904, in slightly longer words and to much less effect. May I have yours?`, replies: [
          { by: 'oldferryman', minutesAfter: 29, score: 12, text: 'You may. I had it from the mate.' },
        ] },
        { by: 'plinth', minutesAfter: 75, score: 7, text: `\
Roughly a centimetre for every millibar, I was taught. Could the 512-byte version take the barometer as an input?`, replies: [
          { by: 'sixbit', minutesAfter: 20, score: 9, text: `\
There are nine bytes left. One for the barometer, and I would need eleven to ask for it politely.`, replies: [
            { by: 'plinth', minutesAfter: 8, score: 8, text: 'Do it rudely.', replies: [
              { by: 'sixbit', minutesAfter: 96, score: 14, text: `\
Done. It prints \`GLASS?\` and waits. Two bytes to spare, and it now corrects at one centimetre a millibar either side of 1013. \
Source at the same address.` },
            ] },
          ] },
        ] },
      ] },
      { by: 'quoin', minutesAfter: 83, score: 8, text: `\
I would set this. A broadside, one sheet, the whole listing in 8-point with the five constituents across the foot like a tide line. \
Is it 512 bytes of something one could actually look at?`, replies: [
        { by: 'sixbit', minutesAfter: 25, score: 7, text: `\
It is 32 lines of 16 bytes in hexadecimal. Very regular. You will need a great many zeros.`, replies: [
          { by: 'quoin', minutesAfter: 12, score: 12, text: 'I have one and a half cases of zeros. We do the ferry accounts.' },
        ] },
      ] },
      { by: 'gusset', minutesAfter: 150, score: 2, state: 'deleted', text: 'Is there a version for Pell?' },
    ],
  },
]
