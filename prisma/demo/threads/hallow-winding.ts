import type { DemoComment } from '../types'

export const hallowWinding: DemoComment[] = [
  { by: 'orla_finch', minutesAfter: 21, score: 74, text: `\
I have been on the winding rota at Hallow Rock for eleven winters, so let me say what the article leaves out.

You go out over the causeway before the tide shuts it, and then you are there until it opens again. Every two and a half hours you \
climb sixty-one steps, fit the crank, and bring the weight up fourteen metres. It takes about five minutes if you are sensible and \
four if you are cold. Then you sign the book, look at the weather, and go down again. Six windings on a midwinter night.

It is not romantic at the fourth winding. It is *extremely* romantic at the sixth, when the east goes grey and you are the one who \
says it may stop.`, replies: [
    { by: 'fathom', minutesAfter: 9, score: 51, text: 'I have wanted the numbers for this for years. Do you know the mass of the weight?', replies: [
      { by: 'orla_finch', minutesAfter: 14, score: 33, text: `\
A hundred and sixty kilos, in eight iron cheeses. It was nine until 1958, when one was borrowed for a mooring and never came home.`, replies: [
        { by: 'fathom', minutesAfter: 11, score: 62, text: `\
Then, roughly:

  energy per winding   160 kg x 9.81 m/s2 x 14 m  =  22 kJ
  time between         2.5 h                      =  9000 s
  average power        22 kJ / 9000 s             =  2.4 W

The whole light, lens and gears and all, goes round on *two and a half watts*. A bedside lamp would turn three of them. A year of \
nights comes to a bit under 11 kWh.

Whoever balanced that lens knew what they were doing.`, replies: [
          { by: 'penny_loaf', minutesAfter: 17, score: 48, text: 'In loaves, please.', replies: [
            { by: 'fathom', minutesAfter: 22, score: 71, text: `\
11 kWh is about 9,200 kilocalories at the crank. People are some 22% efficient, so call it 42,000 kilocalories of keeper. A large \
white tin loaf is roughly 2,000.

Twenty-one loaves a year, to turn the light on every night of it.`, replies: [
              { by: 'penny_loaf', minutesAfter: 6, score: 66, text: `\
I have personally eaten more than that on the Rock, so somebody has been carrying me.`, replies: [
                { by: 'orla_finch', minutesAfter: 12, score: 39, text: 'We know who, and we have seen what you do to the butter.', replies: [
                  { by: 'penny_loaf', minutesAfter: 4, score: 27, text: 'The butter is for the gears.' },
                ] },
              ] },
              { by: 'samphire', minutesAfter: 41, score: 19, text: `\
This is the best unit I have met since somebody here measured a lawn in ferries.`, replies: [
                { by: 'contour', minutesAfter: 58, score: 14, text: 'It was 0.8 of a ferry and I stand by it.' },
              ] },
            ] },
          ] },
          { by: 'sixbit', minutesAfter: 26, score: 21, text: `\
And it is *steady*, which is the harder half. A falling weight gives the same torque at the top and the bottom of the tube, so the \
governor has almost nothing to do. A spring would have needed a fusee. A motor needs a controller, and the controller needs \
somebody like me, which is not an improvement.`, replies: [
            { by: 'halyard', minutesAfter: 33, score: 16, text: `\
Nearly the same torque. The cable is part of the weight: with fourteen metres paid out you have gained a kilo or two. Look closely \
at the book and the flash is a hair quicker just before each winding.`, replies: [
              { by: 'orla_finch', minutesAfter: 19, score: 24, text: 'It is! We call it "the light being hungry". I never knew why.' },
            ] },
          ] },
        ] },
        { by: 'quoin', minutesAfter: 52, score: 18, text: `\
> It was nine until 1958, when one was borrowed for a mooring and never came home.

I believe I have tied up to your ninth cheese. It is under the green buoy at Little Carrow and it has *H.R. 9* cast in the top. I \
took a rubbing of it years ago without knowing what I had.`, replies: [
          { by: 'orla_finch', minutesAfter: 23, score: 35, text: `\
Sixty-odd years overdue. Please post the rubbing, and tell nobody who might want to charge it rent.`, replies: [
            { by: 'quoin', minutesAfter: 77, score: 29, text: `\
Scanned, at last: https://press.tern.example.net/rubbings/harbour-ironwork/little-carrow/mooring-weight-hr-9-1958.png

The nine is cast upside down, so for a while I had it filed under H.R. 6.`, replies: [
              { by: 'keeper', minutesAfter: 12, score: 22, text: `\
I have added this to the lost property page. It is now the oldest entry by fifty-one years. The previous holder was an umbrella.` },
            ] },
          ] },
        ] },
      ] },
    ] },
    { by: 'tidewright', minutesAfter: 34, score: 28, text: `\
The constraint that made the rota so hard to write was never the winding. It was the causeway. It dries for about three hours \
either side of low water, later by fifty minutes each day, and the light has to be lit at sunset, which also moves. Some nights the \
last safe crossing is four hours before lighting and the next is five hours after dawn.

I printed the crossing tables for that rota for nine years. They were the only tables I ever set where a mistake would have come \
back to my own kitchen.`, replies: [
      { by: 'plinth', minutesAfter: 25, score: 9, text: `\
New here, so forgive a basic question: what happened when the crossing and the sunset simply did not fit?`, replies: [
        { by: 'tidewright', minutesAfter: 13, score: 20, text: `\
You stayed for two nights. It happens around the equinox springs. The kettle out there is very good.`, replies: [
          { by: 'orla_finch', minutesAfter: 20, score: 17, text: `\
The kettle is *excellent*. There is also a jigsaw of Hallow Rock, done so often that three pieces of the sky have been re-cut from \
a biscuit tin.` },
        ] },
      ] },
    ] },
    { by: 'wickandwax', minutesAfter: 47, score: 11, text: `\
Can I ask about the book? When you sign it, what do you write apart from the time?`, replies: [
      { by: 'orla_finch', minutesAfter: 28, score: 31, text: `\
Officially: time, turns, wind, sea, visibility. Unofficially, everything. A few I remember:

- "Wound. Owl on the gallery. Owl unimpressed."
- "Wound. Fog so thick I apologised to a door."
- "Wound. All well. Thought about my brother."
- "Wound twice by mistake. Light very confident tonight."`, replies: [
        { by: 'kittiwake', minutesAfter: 15, score: 26, text: '"Light very confident tonight" is going over my desk.' },
        { by: 'dulse', minutesAfter: 66, score: 8, text: 'The apologising to a door was me. It was a good door.' },
      ] },
      { by: 'Ingrid_M', minutesAfter: 73, score: 7, text: `\
When this is over, please do not let the book go into a drawer. The harbour office has very deep drawers.` },
    ] },
  ] },
]
