import type { DemoComment } from '../types'

export const hallowMercury: DemoComment[] = [
  { by: 'hesper', minutesAfter: 38, score: 58, text: `\
The headline says *electrified*, but the paragraph that matters is near the end: the mercury is coming out.

For anyone who has not been up there: the lens weighs about as much as a small car, and it floats. It sits on an iron ring in a \
narrow trough, and the trough holds some nine litres of mercury, around a hundred and twenty kilos. That is why two watts is \
enough. You can turn the whole thing with one finger. I have, and felt the better for it all week.

Nobody can keep an open trough of mercury in a room where volunteers sit all night, and nobody should. But once it stands on a \
roller bearing instead, the drag goes up by a factor of eight or ten, and no weight that fits in that tower will turn it. The motor \
is not the decision. The motor is what the decision costs.`, replies: [
    { by: 'keeper', minutesAfter: 16, score: 37, text: `\
Thank you for this. I read the piece twice and took away "progress, sadly". It is rather different as "we would like the keepers to \
stay well".` },
    { by: 'fathom', minutesAfter: 29, score: 24, text: `\
Following on from the sum in the other branch: 2.4 W times ten is 24 W. A winding would then have to lift ten times as much, or \
happen every fifteen minutes. So the rota is not being abolished by the Board. It is being abolished by friction.`, replies: [
      { by: 'Bartholomew_P', minutesAfter: 44, score: 15, text: `\
I sit on the Board, and I wish I had put it like that on Thursday instead of reading out paragraph seven.`, replies: [
        { by: 'hesper', minutesAfter: 18, score: 11, text: `\
Was an air bearing considered? They have been tried on museum lenses. No mercury, hardly any drag, and the compressor can live \
downstairs.`, replies: [
          { by: 'Bartholomew_P', minutesAfter: 52, score: 19, text: `\
It was, by me, with drawings. The trouble is that a compressor needs more power than the motor does, and it has to run whether or \
not anyone is there to hear it stop. When a motor fails, the light stops turning. When a compressor fails, three quarters of a \
tonne of glass sits down.`, replies: [
            { by: 'hesper', minutesAfter: 14, score: 22, text: 'I withdraw the compressor.' },
            { by: 'gusset', minutesAfter: 39, score: 6, text: '"Sits down" made me put my tea on the table with both hands.' },
          ] },
        ] },
      ] },
    ] },
    { by: 'lampblack', minutesAfter: 57, score: 13, text: `\
A practical word, as somebody who handles unpleasant metals for a living. Ask early who is taking the mercury away and get the \
weight in writing, before and after. The trough will have lost some over the years, and it will not have gone far: floorboards, the \
gap behind the clock case, the sweepings box. Test the room *after* the trough is empty, not before.`, replies: [
      { by: 'hesper', minutesAfter: 23, score: 10, text: `\
Seconded. When they emptied the one on Torrin they were eleven kilos short of the plate on the wall, and most of that was under the \
second landing.`, replies: [
        { by: 'orla_finch', minutesAfter: 31, score: 12, text: `\
We had our readings done every winter and they were always fine with the vents open. But I did like the vents closed in a \
northerly, so I am glad to be going out on two good lungs.` },
      ] },
    ] },
    { by: 'teasel', minutesAfter: 118, score: 4, text: `\
What happens to a floating lens in an earthquake? I know we do not have them. I would just like to lie awake about it properly.`, replies: [
      { by: 'hesper', minutesAfter: 27, score: 16, text: `\
It slops. There is a guard ring and a clearance of a few millimetres, and the old instructions say, in full: "In the event of a \
shock, wait, and then look."`, replies: [
        { by: 'samphire', minutesAfter: 35, score: 21, text: 'That would do as instructions for nearly everything.' },
      ] },
    ] },
  ] },
]
