import type { DemoPerson } from './types'

export const people: DemoPerson[] = [
  { name: 'keeper', role: 'admin', karma: 840, joinedDaysAgo: 1310, about: `\
I keep the lamps lit here: sign-ups, lost passwords, lost property.

If something is broken, tell me. If somebody has been unkind, tell marram, who is better at it.` },
  { name: 'marram', role: 'moderator', karma: 1290, joinedDaysAgo: 1288, about: `\
Moderator. Named for the grass that holds the dunes together, mostly by not going anywhere.

I edit titles that shout and leave a note when I do.` },
  { name: 'orla_finch', role: 'member', karma: 612, joinedDaysAgo: 1190, about: `\
Winding rota at Hallow Rock, eleven winters. Tomatoes at altitude. One lens panel, in the hall, temporarily.` },
  { name: 'tidewright', role: 'member', karma: 735, joinedDaysAgo: 1254, about: `\
I compute and print the tide tables for the Outer Skerries. Corrections gratefully received, in the margin, in pencil.` },
  { name: 'oldferryman', role: 'member', karma: 533, joinedDaysAgo: 470, about: `\
Thirty-four years on the *Patient Margaret*. Ashore now. My granddaughter set this up and I have not changed anything.` },
  { name: 'longwave', role: 'member', karma: 402, joinedDaysAgo: 1020, about: `\
Below 300 kHz, by preference. Recordings at https://longwave.example.org/listening-room. I have my aunt's notebooks and most of her ears.` },
  { name: 'halyard', role: 'member', karma: 388, joinedDaysAgo: 880, about: `\
Small boat, eleven radios, fifty-one knots. Shortly: smaller boat, one radio.` },
  { name: 'sixbit', role: 'member', karma: 377, joinedDaysAgo: 955, about: `\
Small computers for small jobs. Notes: https://sixbit.example.net/notes

> It is finished when there is nothing left to plug in.` },
  { name: 'penny_loaf', role: 'member', karma: 341, joinedDaysAgo: 1100, about: `\
Baker, Little Vellin. The bread circle meets on the first Sunday of the month; bring a loaf you are worried about.` },
  { name: 'contour', role: 'member', karma: 322, joinedDaysAgo: 1043, about: `\
The map room at Eldersay. Open on Thursdays, or whenever you see the bicycle outside.` },
  { name: 'quoin', role: 'member', karma: 296, joinedDaysAgo: 810, about: `\
The Tern Press. Hand-set ephemera, tide tables, the occasional apology. I can lend you anything but the 12-point *e*.` },
  { name: 'spoke_and_nut', role: 'member', karma: 267, joinedDaysAgo: 690, about: `\
Bicycles, benches and sandwiches, usually in that order.` },
  { name: 'fathom', role: 'member', karma: 389, joinedDaysAgo: 731, about: `\
Hydrographer, mostly retired. I do the sum and then I do it again on the back.` },
  { name: 'dulse', role: 'member', karma: 214, joinedDaysAgo: 640, about: `\
Seaweed, sea kale and the things that eat them. There was once a pony.` },
  { name: 'hesper', role: 'member', karma: 271, joinedDaysAgo: 512, about: `\
Lens grinder, Torrin. Ask me about prisms. Please do not ask me about the gull.` },
  { name: 'kittiwake', role: 'member', karma: 254, joinedDaysAgo: 598, about: `\
Clerk to the Harbour Office by trade, counter of birds by inclination. Opinions my own, tallies the birds'.` },
  { name: 'bracken7', role: 'member', karma: 142, joinedDaysAgo: 377, about: `\
A garden on the wrong side of the island.` },
  { name: 'lampblack', role: 'member', karma: 129, joinedDaysAgo: 420, about: `\
Inks and pigments, third generation. Everything on my hands is carbon.` },
  { name: 'Ingrid_M', role: 'member', karma: 178, joinedDaysAgo: 705, about: `\
Skarn, born and bred. I am probably your cousin.` },
  { name: 'samphire', role: 'member', karma: 196, joinedDaysAgo: 333, about: `\
I cook at the waiting room in Morrow. If the ferry is late, there is soup.` },
  { name: 'Bartholomew_P', role: 'member', karma: 118, joinedDaysAgo: 290, about: `\
Lights Board, harbour committee, hall roof committee. I read the minutes so that you need not.` },
  { name: 'postie_tam', role: 'member', karma: 107, joinedDaysAgo: 265, about: `\
The Eldersay round, formerly on three speeds and now on foot.` },
  { name: 'wickandwax', role: 'member', karma: 84, joinedDaysAgo: 198, about: `\
Candles, lamps and old log books. Retired from polishing things.` },
  { name: 'nadia-r', role: 'member', karma: 91, joinedDaysAgo: 121, about: `\
Translator. Three harbours so far. Flat bread on Sundays. My favourite word in any of them is نور, light.` },
  { name: 'gusset', role: 'member', karma: 41, joinedDaysAgo: 156, about: '' },
  { name: 'teasel', role: 'member', karma: 25, joinedDaysAgo: 64, about: `\
I think better of things after I have posted them.` },
  { name: 'plinth', role: 'member', karma: 38, joinedDaysAgo: 9, about: `\
New to making things. Gentle and exact, please.` },
  { name: 'morrow_lad', role: 'member', karma: 22, joinedDaysAgo: 6, about: `\
Up early on Fridays.` },
  { name: 'firsttide', role: 'member', karma: 9, joinedDaysAgo: 3, about: '' },
  { name: 'grumbold', role: 'member', karma: 4, joinedDaysAgo: 48, about: `\
Working on it.` },
  { name: 'lanternsale', role: 'member', karma: 1, joinedDaysAgo: 1, about: '' },
]
