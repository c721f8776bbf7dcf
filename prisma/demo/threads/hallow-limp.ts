import type { DemoComment } from '../types'

export const hallowLimp: DemoComment[] = [
  { by: 'oldferryman', minutesAfter: 52, score: 96, text: `\
Thirty-four years I brought the *Patient Margaret* up the Sound in the dark, and I will tell you how I knew Hallow Rock from \
anything else that flashes twice. It limps.

Two flashes every fifteen seconds, the book says. But every eighth time, the second flash comes late. Not by much. You would not \
notice unless you had nothing else to look at. My mate used to say the old lady was catching her breath on the stairs.

In thick weather, with one flash in three getting through, I have turned for the harbour on that limp alone. They can have my vote \
for the motor, and the mercury wants shifting. But I will be sorry to meet her walking straight.`, replies: [
    { by: 'orla_finch', minutesAfter: 13, score: 52, text: `\
There is a tooth. On the second wheel, repaired in 1931 with a brazed piece that stands a little proud. The wheel goes round once \
in two minutes, so it comes by on every eighth group. You can feel it in the frame if you lay your hand on it.

I have told visitors about the tooth for eleven years and never once knew that anybody out there was using it.`, replies: [
      { by: 'oldferryman', minutesAfter: 21, score: 47, text: 'Tell the tooth I am obliged to it.', replies: [
        { by: 'kittiwake', minutesAfter: 8, score: 18, text: 'I read that out in the office and there was a small silence.' },
      ] },
      { by: 'contour', minutesAfter: 37, score: 22, text: `\
Eight groups at fifteen seconds is exactly two minutes, so the pattern never drifts against the clock. You could publish it. I can \
think of no other light whose *character* could honestly be listed with a fault in it:

  Hallow Rock   Fl(2) W 15s   33m 18M   (every 8th gp. limps)`, replies: [
        { by: 'tidewright', minutesAfter: 26, score: 30, text: `\
I have the galleys for next year's tables open in front of me, and there is room on that line.`, replies: [
          { by: 'marram', minutesAfter: 19, score: 25, text: `\
For the record, this is how it begins. In a hundred years somebody will write a thesis on why.` },
          { by: 'contour', minutesAfter: 48, score: 13, text: `\
If you print it, I will put it on the chart. Then it will be true in two places, and that is all the truth a chart ever gets.` },
        ] },
      ] },
    ] },
    { by: 'sixbit', minutesAfter: 31, score: 55, text: `\
Then the motor shall limp.

I am quite serious. A stepper does not care whether its steps are evenly spaced. Somebody measures the real delay before they take \
the clockwork out, and we put it in:

  const LIMP_MS = 210        // a guess, until somebody measures it
  const LIMP_EVERY = 8       // groups, wheel two, the tooth of 1931

  function delayBefore(flash, group) {
    const limps = flash === 2 && group % LIMP_EVERY === 0
    return limps ? LIMP_MS : 0
  }

Six lines and no moving parts. The comments will be longer than the code, as they should be.`, replies: [
      { by: 'hesper', minutesAfter: 24, score: 19, text: `\
Careful: the lens has real inertia. You cannot hold three quarters of a tonne back for 210 ms and then let it go. It will have to \
ease into the limp and out again, which is of course what the tooth does.`, replies: [
        { by: 'sixbit', minutesAfter: 33, score: 16, text: `\
Fair. A raised cosine over half a second either side, then. The limp gets a waltz.`, replies: [
          { by: 'halyard', minutesAfter: 16, score: 20, text: `\
Do not let it average out, though. If you spread the delay evenly over the group you have built a very expensive ordinary light.` },
        ] },
      ] },
      { by: 'Bartholomew_P', minutesAfter: 62, score: 38, text: `\
I have written it down as an item for next Thursday. At present it reads "Retention of the limp (B.P.)", and I expect to have to \
explain it.`, replies: [
        { by: 'oldferryman', minutesAfter: 28, score: 41, text: 'Ring me. I will come and explain it.', replies: [
          { by: 'Bartholomew_P', minutesAfter: 45, score: 33, text: `\
Item amended: "Retention of the limp (Capt. Aldous Wray, by invitation)". Bring the mate.`, replies: [
            { by: 'oldferryman', minutesAfter: 95, score: 29, text: 'The mate is eighty-eight and will not be stopped.' },
          ] },
        ] },
      ] },
      { by: 'grumbold', minutesAfter: 71, score: -4, state: 'dead', text: `\
Grown adults writing software for a broken gear. This place gets sillier every week. Fix the gear or get out of the way.`, replies: [
        { by: 'keeper', minutesAfter: 18, score: 17, text: `\
You may well be right about the silliness. Please be right about it more kindly. There are people in this thread who steered by \
that gear.` },
      ] },
    ] },
    { by: 'longwave', minutesAfter: 83, score: 27, text: `\
An oddity for the file: the limp shows in old radio logs too. Before the mast was moved, the lens carriage passed close to the \
aerial lead and put a faint tick on the medium-wave side. My aunt's notebooks from the fifties have long rows of dots with every \
eighth one set a little apart. I always took it for a habit of her hand.`, replies: [
      { by: 'quoin', minutesAfter: 29, score: 23, text: `\
You have a *recording* of it. On paper. From before anybody thought of measuring it.`, replies: [
        { by: 'longwave', minutesAfter: 46, score: 19, text: 'Four winters of it. I am going up to the loft with a ruler.', replies: [
          { by: 'longwave', minutesAfter: 187, score: 44, text: `\
Back from the loft. Sixty pages, measured along the margin where she ticked the seconds. The late one is late by between a fifth \
and a quarter of a second, every time, in every winter.

sixbit's guess of 210 ms is inside her pencil.`, replies: [
            { by: 'sixbit', minutesAfter: 14, score: 36, text: 'I have never been so pleased to be corroborated by an aunt.' },
          ] },
        ] },
      ] },
    ] },
  ] },
]
