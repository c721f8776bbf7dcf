import type { DemoComment } from '../types'

export const hallowQuestions: DemoComment[] = [
  { by: 'morrow_lad', minutesAfter: 45, score: 17, text: `\
Honest question from someone who has never been inside one. If it is all being replaced anyway, why keep the big lens turning at \
all? An LED on a pole flashes twice every fifteen seconds for almost nothing, and there is nothing to oil.`, replies: [
    { by: 'hesper', minutesAfter: 22, score: 31, text: `\
It is a fair question, and for most lights the answer is: no reason, put up the pole. Here is what you would be giving up.

A pole flashes *at* you. The lens gathers nearly everything the lamp puts out and lays it down in a few narrow beams, so it does \
the work of a lamp hundreds of times brighter. And because the beams sweep, you see them coming: in haze the loom passes overhead \
before the flash arrives, and tells you where to look.`, replies: [
      { by: 'morrow_lad', minutesAfter: 17, score: 14, text: `\
I had no idea the beam itself was information. Thank you. I will stop saying "on a pole" at dinner.`, replies: [
        { by: 'oldferryman', minutesAfter: 36, score: 19, text: `\
Say it all you like, lad. But come out past the pierhead one wet night in November and look up. There is a place in our wheelhouse \
for anyone who asks an honest question.`, replies: [
          { by: 'morrow_lad', minutesAfter: 12, score: 15, text: 'Is that a real offer? Because yes.', replies: [
            { by: 'oldferryman', minutesAfter: 40, score: 18, text: `\
Friday, the 04:10. Be there at four, for reasons discussed elsewhere on this site. Bring something for the mate; he likes \
shortbread.` },
          ] },
        ] },
      ] },
    ] },
    { by: 'wickandwax', minutesAfter: 55, score: 9, text: `\
Also, if the lens is *not* turning, it has to be curtained all day. A lens gathers light in both directions, and the sun will \
happily set fire to the lamp, the curtains and the keeper's newspaper. Ours did the newspaper in 1974.` },
  ] },
  { by: 'longwave', minutesAfter: 78, score: 23, text: `\
A plea to whoever specifies the drive: look at the radio noise *before* it is bolted to an iron tower with a forty-metre aerial \
beside it. The unit on Torrin wiped out everything below 4 MHz from dusk to dawn, and dusk to dawn is rather when one listens.`, replies: [
    { by: 'halyard', minutesAfter: 25, score: 14, text: 'What cured it in the end? I remember a season of complaints and then silence.', replies: [
      { by: 'longwave', minutesAfter: 19, score: 16, text: `\
In order of how much each helped:

- a proper filter at the drive, not at the far end of the cable
- screened motor leads, bonded at *both* ends to the frame
- moving the supply out of the lantern room altogether
- a letter to the maker (no measurable effect)`, replies: [
        { by: 'sixbit', minutesAfter: 34, score: 9, text: `\
Or run it slowly. At one turn in thirty seconds there is no need to chop the current at all. A plain synchronous motor on a small \
gearbox is silent, and it keeps time with the supply.`, replies: [
          { by: 'longwave', minutesAfter: 27, score: 8, text: `\
And then the light on Hallow Rock would drift whenever somebody on Pell ran a bread oven. I like it more than I should.` },
        ] },
      ] },
    ] },
  ] },
  { by: 'contour', minutesAfter: 130, score: 18, text: `\
A small correction for the Courier, which I have also sent them: it is not the *last* hand-wound light in the Skerries. There is a \
minor light at the Ness of Ulm with a spring clockwork that the postmaster winds on Mondays. It shows red, it can be seen for two \
miles, and it has not missed a Monday since it was built.`, replies: [
    { by: 'marram', minutesAfter: 16, score: 20, text: `\
I have left the title as the paper has it, because that is the article we are all discussing, but this should not be lost. Does the \
postmaster know he is now the last?`, replies: [
      { by: 'postie_tam', minutesAfter: 38, score: 24, text: `\
I told him this morning. He said "oh dear", and then he went and wound it, and it was only Wednesday.`, replies: [
        { by: 'orla_finch', minutesAfter: 21, score: 19, text: 'We should like him to have our crank. It will not fit anything he owns.', replies: [
          { by: 'postie_tam', minutesAfter: 63, score: 13, text: 'I have put that to him. He has cleared a shelf.' },
        ] },
      ] },
    ] },
  ] },
  { by: 'kittiwake', minutesAfter: 155, score: 16, text: `\
From the bird side, this is a quiet sort of good news. Slow sweeping beams trouble migrating birds much less than a fixed glare, \
and the new lamp can be made a little dimmer on thick autumn nights without falling below its listed range. I would ask for only \
one thing: keep the gallery dark. In my experience it is the *floodlight on the flagpole* that does the harm.`, replies: [
    { by: 'dulse', minutesAfter: 42, score: 7, text: `\
The flagpole light was put in for a visit in 1987, and nobody has ever felt senior enough to switch it off.`, replies: [
      { by: 'Bartholomew_P', minutesAfter: 31, score: 21, text: 'I have just felt senior enough. It will be off tonight.' },
    ] },
  ] },
  { by: 'firsttide', minutesAfter: 240, score: 8, text: `\
I moved to Eldersay a few days ago and can see it from the bath. I did not know any of this. I have been counting groups of eight \
for the last half hour, and the water has gone cold, and *there it was*.`, replies: [
    { by: 'oldferryman', minutesAfter: 33, score: 27, text: 'Welcome home.' },
  ] },
  { by: 'gusset', minutesAfter: 190, score: 12, text: `\
What happens in a power cut? The great virtue of a weight is that it has never heard of the mains.`, replies: [
    { by: 'Bartholomew_P', minutesAfter: 48, score: 15, text: `\
Batteries for three nights in the old oil store. After that the lens stands still and a small fixed lamp takes over, which is in \
the notice to mariners. The crank stays on its hook by the clock case. I asked for it to stay for sentimental reasons and was told \
it could stay for "resilience".`, replies: [
      { by: 'Ingrid_M', minutesAfter: 26, score: 1, state: 'deleted', text: 'Same thing, surely.' },
    ] },
  ] },
]
