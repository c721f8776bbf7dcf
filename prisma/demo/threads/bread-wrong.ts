import type { DemoStory } from '../types'

export const breadWrong: DemoStory[] = [
  {
    by: 'penny_loaf', hoursAgo: 30, kind: 'story', score: 96,
    title: 'Ask: What did you get wrong about bread for years?',
    text: `\
I will start. For about fourteen years I believed that a loaf was done when the crust was the colour of the picture. I now think \
that almost every pale, damp, apologetic loaf I ever made was simply taken out ten minutes before it was finished, by me, out of \
fear.

What did you believe, for how long, and what changed your mind? Kind answers only, please. Flour has heard enough shouting.`,
    comments: [
      { by: 'samphire', minutesAfter: 14, score: 38, text: `\
That kneading is about strength. I attacked dough for a decade. Then I hurt my wrist, had to mix one with a spoon and leave it \
alone, and it was better.

Time does nearly all of it. You are only there to keep it company.`, replies: [
        { by: 'penny_loaf', minutesAfter: 11, score: 19, text: `\
"Keep it company" is now on the wall of the bakehouse, over the sink, where people need it most.` },
        { by: 'gusset', minutesAfter: 35, score: 6, text: `\
Same, but it was a broken mixer. It hummed, it smoked, it was the best bread of my life.`, replies: [
          { by: 'sixbit', minutesAfter: 22, score: 8, text: 'I have deployed software on that principle.' },
        ] },
      ] },
      { by: 'tidewright', minutesAfter: 26, score: 34, text: `\
I timed it. I had a table, naturally. Two hours first rise, one hour second, whatever the weather. It took me six years to see that \
in February my kitchen is at 14 degrees and in August at 24, and that a dough at 24 works about twice as fast.

It would be nice to report that I then learned to watch the dough. In fact I made a larger table.`, replies: [
        { by: 'fathom', minutesAfter: 16, score: 15, text: 'Could we see the table?', replies: [
          { by: 'tidewright', minutesAfter: 44, score: 27, text: `\
Here is the heart of it, for a plain white dough with 1% fresh yeast. First rise, minutes:

  kitchen  14C  16C  18C  20C  22C  24C
  rise     190  165  144  125  109   95

Each step down of two degrees costs you about 15% more time. Above 26 I would not trust it, or me.`, replies: [
            { by: 'penny_loaf', minutesAfter: 13, score: 14, text: `\
This agrees with my elbows to within a few minutes. I am slightly cross.`, replies: [
              { by: 'fathom', minutesAfter: 31, score: 9, text: `\
It doubles over ten degrees, near enough, which is what nearly everything alive does. You have tabulated being alive.` },
            ] },
          ] },
        ] },
      ] },
      { by: 'nadia-r', minutesAfter: 58, score: 41, text: `\
That you must use *strong* flour. I came here from a long way off, and in the shop on Eldersay there was only the soft local one, \
grey and sweet. I fought it for a year. Then I remembered that my grandmother's flour was soft too, and her bread was flat, and it \
was flat because she was *listening to the flour*.

She used to say:

رائحة الخبز تعرف طريق البيت

"The smell of bread knows the way home." I make flat bread now, on an upturned pan, and the neighbours have begun to arrive at \
about the right time.`, replies: [
        { by: 'Ingrid_M', minutesAfter: 17, score: 18, text: `\
I live two doors down and can confirm that the smell also knows the way to *my* home, and that I follow it back.` },
        { by: 'penny_loaf', minutesAfter: 24, score: 15, text: `\
Would you show us? The circle meets on the first Sunday. We have eleven ovens and not one of us can make a good flat loaf on \
purpose.`, replies: [
          { by: 'nadia-r', minutesAfter: 39, score: 20, text: 'With great pleasure. Bring a pan you do not love, and no rolling pins 🙂', replies: [
            { by: 'samphire', minutesAfter: 8, score: 9, text: 'I have so many pans I do not love 🍞' },
          ] },
        ] },
      ] },
      { by: 'hesper', minutesAfter: 71, score: 22, text: `\
That steam was for the crust. It is for the *rise*: it keeps the skin soft long enough for the loaf to finish growing. After a \
quarter of an hour you want it gone, so open the door and let it out.

I work with glass, and I knew perfectly well that the outside must not set before the inside has finished moving. It took me eight \
years to let the two halves of my head be introduced.`, replies: [
        { by: 'lampblack', minutesAfter: 20, score: 7, text: `\
Ink skins over for the same reason. Is there any trade in which the outside drying first is a good thing?`, replies: [
          { by: 'quoin', minutesAfter: 28, score: 12, text: 'Painting a bench, if somebody is coming to sit on it.' },
        ] },
      ] },
      { by: 'oldferryman', minutesAfter: 85, score: 17, text: `\
Cutting it hot. I thought that was the point of it. Sixty years. My wife let me believe it because she preferred the end crusts, \
and they came off clean.`, replies: [
        { by: 'wickandwax', minutesAfter: 33, score: 8, text: 'A long game, beautifully played.' },
      ] },
      { by: 'dulse', minutesAfter: 102, score: 13, text: `\
That seaweed in bread was a gimmick. I *sell* seaweed, and I thought so. Then I tried replacing two thirds of the salt with dried \
ground dulse, and it was not clever or surprising. It tasted more like bread.

For a 500 g loaf:

- 500 g flour
- 340 g water
- 3 g salt, and 9 g ground dulse
- whatever you usually do about yeast`, replies: [
        { by: 'kittiwake', minutesAfter: 47, score: 5, text: 'Does it go green?', replies: [
          { by: 'dulse', minutesAfter: 15, score: 10, text: 'Faintly mauve, for about an hour. Then it thinks better of it.' },
        ] },
      ] },
      { by: 'morrow_lad', minutesAfter: 160, score: 15, text: `\
I got it wrong for eleven days, which is how long I have been baking. I thought the starter was dead because it had not risen by \
morning, so I threw it away and began again. Four times. My flatmate finally asked why I never left one until the afternoon.`, replies: [
        { by: 'penny_loaf', minutesAfter: 19, score: 24, text: `\
That is the shortest anybody in this thread has been wrong. You are ahead of all of us by years.` },
      ] },
      { by: 'grumbold', minutesAfter: 900, score: 3, text: `\
That it was hard. Everyone told me it was hard. It is flour and water and it wants to be bread. (I was told to be kinder in the \
other place. This is me being kinder.)`, replies: [
        { by: 'keeper', minutesAfter: 25, score: 18, text: 'It is noticed, and it is a very good answer.' },
      ] },
      { by: 'teasel', minutesAfter: 320, score: 4, state: 'deleted', text: `\
Putting the salt in with the yeast. Then I read the thread and it turns out not to matter.`, replies: [
        { by: 'samphire', minutesAfter: 40, score: 5, text: `\
Do put it back up, you were right! It needs a lot of salt, and a long time, before the yeast minds at all.` },
      ] },
    ],
  },
]
