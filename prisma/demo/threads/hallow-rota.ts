import type { DemoComment } from '../types'

export const hallowRota: DemoComment[] = [
  { by: 'penny_loaf', minutesAfter: 64, score: 34, text: `\
Nobody has mentioned what two and a half hours is. It is a bulk prove. Wind, mix. Wind, shape. Wind, bake. There is a generation of \
bread on Eldersay with its timings set by the drop of a weight, and my own recipe still says "until the second winding".

When the motor goes in I shall have to buy a clock.`, replies: [
    { by: 'Ingrid_M', minutesAfter: 18, score: 15, text: `\
My mother's says "when the light has gone three hundred times", and she lived eleven miles away and just looked out of the window.`, replies: [
      { by: 'penny_loaf', minutesAfter: 9, score: 17, text: `\
Three hundred at fifteen seconds is an hour and a quarter. That is a second prove in a warm kitchen. Your mother knew *exactly* \
what she was doing.`, replies: [
        { by: 'Ingrid_M', minutesAfter: 32, score: 12, text: 'She would want it noted that in August she used two hundred and forty.' },
      ] },
    ] },
    { by: 'samphire', minutesAfter: 27, score: 3, state: 'deleted', text: 'Was there an oven out there or just the range?', replies: [
      { by: 'orla_finch', minutesAfter: 15, score: 9, text: `\
Just the range, with a firebrick in the bottom and a door you had to hold shut with the coal shovel. Every loaf came out with one \
dark side, and we told people it was the lighthouse in profile.`, replies: [
        { by: 'samphire', minutesAfter: 11, score: 6, text: `\
I deleted my question because I found the answer on page two of the article, and now yours is better than the article. Sorry, \
everyone.` },
      ] },
    ] },
  ] },
  { by: 'spoke_and_nut', minutesAfter: 92, score: 26, text: `\
A modest proposal for the crank, before it goes to the museum. A rider on a stand makes 100 watts without losing their breath. Six \
windings is 132 kJ. So one person on a bicycle could lay in a whole midwinter night in twenty-two minutes, if you had somewhere to \
put it.`, replies: [
    { by: 'fathom', minutesAfter: 12, score: 14, text: `\
You have somewhere to put it. It is called the weight, and it is full after 22 kJ.`, replies: [
      { by: 'spoke_and_nut', minutesAfter: 20, score: 13, text: 'A taller tower, then.', replies: [
        { by: 'fathom', minutesAfter: 5, score: 18, text: `\
Eighty-four metres, plus the lantern. It could be seen from the mainland, with the rider waving.` },
      ] },
    ] },
    { by: 'postie_tam', minutesAfter: 51, score: 11, text: `\
I did the round to Eldersay for six years with a full bag on a three-speed. I volunteer to be the reserve weight.` },
  ] },
  { by: 'quoin', minutesAfter: 110, score: 21, text: `\
The rota sheets themselves ought to be kept. They were set and printed on the islands every quarter from 1922, and the early ones \
are lovely: one column of names, one of tides, and a very small ornament of a crank that somebody must have cut by hand, because I \
have never found it in any founder's book.

There are gaps in our run at the Press. If you have any of these in a drawer, or under one, I would gladly scan and return them:

- autumn 1926
- all of 1940, which may never have been printed
- spring 1953
- anything with the crank upside down (it is supposed to exist)`, replies: [
    { by: 'Ingrid_M', minutesAfter: 84, score: 13, text: `\
I have spring 1953. It is lining a drawer. The crank is the right way up, but the tides are for 1952.`, replies: [
      { by: 'tidewright', minutesAfter: 22, score: 16, text: `\
That was my predecessor's worst week. Please scan it. Please do not show anyone his initials.` },
    ] },
    { by: 'lampblack', minutesAfter: 140, score: 9, text: `\
If the ink is a slightly greenish black, it is my grandfather's. He put too much blue in it, and it took the family forty years to \
admit it.` },
  ] },
  { by: 'lanternsale', minutesAfter: 175, score: -3, state: 'dead', text: `\
BEAUTIFUL SOLAR LANTERNS for garden and boat!! Why climb stairs? Buy two get a third half price, see \
https://bright-lantern-bargains.example.com/offers/spring-clearance-of-decorative-solar-lanterns` },
  { by: 'bracken7', minutesAfter: 205, score: 15, text: `\
Who gets the garden? There is a walled plot on the lee side, four metres by three, with sea kale that is older than I am and a row \
of leeks planted by whoever was on watch. It has only ever been watered by people who could not get off the island.`, replies: [
    { by: 'dulse', minutesAfter: 24, score: 12, text: `\
Sea kale older than the two of us together. It will outlive the motor without being watered once. The leeks will miss you all.`, replies: [
      { by: 'bracken7', minutesAfter: 18, score: 9, text: 'Then I shall cross for the leeks. Somebody print me a table.', replies: [
        { by: 'tidewright', minutesAfter: 7, score: 14, text: `\
It is already printed, and you have it. Page 31, the column headed "leeks or similar".` },
      ] },
    ] },
  ] },
]
