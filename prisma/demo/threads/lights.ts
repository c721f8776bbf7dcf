import type { DemoStory } from '../types'

export const lights: DemoStory[] = [
  {
    by: 'hesper', hoursAgo: 5, kind: 'story', score: 64,
    title: 'Show: A fog signal you can subscribe to',
    url: 'https://horn.hesper.example.net/',
    text: `\
I grind lenses by day. By night, for the past year, I have been teaching a small computer at Torrin to decide whether it can see \
Hallow Rock. If it can, it keeps quiet. If it cannot, it sounds the horn, and now it also tells you.

There is a plain text page, a feed, and a number you can ring that plays you the actual horn. I would be glad of testers, \
particularly anyone who lives where it is foggy when Torrin is not.`,
    comments: [
      { by: 'longwave', minutesAfter: 11, score: 19, text: `\
The plain text page is a joy. In full, as I write:

  $ curl https://horn.hesper.example.net/now.txt
  torrin   2 nm   quiet
  morrow   0.5 nm horn 3s every 60s
  pell     ?      (gull on the window)

How long has the gull been there?`, replies: [
        { by: 'hesper', minutesAfter: 8, score: 27, text: `\
Since Tuesday. I have written an exception for her. She is the only bird with her own status code.`, replies: [
          { by: 'kittiwake', minutesAfter: 14, score: 16, text: `\
That is an immature herring gull and she will leave when you stop feeding the technician.` },
        ] },
      ] },
      { by: 'fathom', minutesAfter: 36, score: 9, text: `\
How do you tell fog from the far light simply being between flashes? Fl(2) in fifteen seconds gives you rather a lot of dark.`, replies: [
        { by: 'hesper', minutesAfter: 19, score: 13, text: `\
It watches for four full turns and asks for at least five of the eight groups. It used to want all eight, but one of them is always \
late and I kept sounding the horn at a clear sky. I understand from the thread next door that I owe a certain tooth an apology.` },
      ] },
      { by: 'firsttide', minutesAfter: 92, score: 4, text: `\
I rang the number in a meeting by accident. Everyone stopped talking and looked thoughtful. Recommended.` },
    ],
  },
  {
    by: 'orla_finch', hoursAgo: 26, kind: 'poll', score: 47,
    title: 'Poll: Where should the spare lens panel from Torrin live?',
    text: `\
When Torrin was re-glazed the society was given one bull's-eye panel, 1.9 metres tall and 84 kilos, with a chip in the lowest \
prism. It has been under a tarpaulin in my hall since May, and I have begun to greet it.

It needs a dry floor that can take the weight, and *no* direct sun. Please vote, and then argue.`,
    options: [
      { text: 'The map room at Eldersay, north wall', score: 31 },
      { text: 'The ferry waiting room at Morrow, where people have time to look', score: 44 },
      { text: 'The school on Little Vellin', score: 12 },
      { text: 'The Tern Press, beside the paper store', score: 9 },
      { text: `Leave it in Orla's hall, it seems happy`, score: 23 },
    ],
    comments: [
      { by: 'wickandwax', minutesAfter: 22, score: 15, text: `\
Not beside the paper store. I say this as someone who likes both lenses and paper.`, replies: [
        { by: 'quoin', minutesAfter: 9, score: 13, text: `\
I voted for it and I withdraw my vote. I was thinking about how it would look, and not about how it would *burn*.` },
      ] },
      { by: 'spoke_and_nut', minutesAfter: 41, score: 11, text: `\
The waiting room, and at a height where a child can put a face to it. The first time I saw the world through a bull's-eye I was six \
and upside down in it, and I have not been bored since.`, replies: [
        { by: 'hesper', minutesAfter: 65, score: 8, text: `\
The waiting room faces north and has a concrete floor. Somebody built it for this a hundred years early.` },
      ] },
      { by: 'contour', minutesAfter: 180, score: 7, text: `\
The map room would be honoured, but it is open on Thursdays, and the ferry waiting room is open whenever the ferry is late.` },
    ],
  },
  {
    by: 'wickandwax', hoursAgo: 180, kind: 'story', score: 49,
    title: 'How to read a lamp log from 1884',
    url: 'https://logs.lightkeepers.example.org/reading/1884',
    comments: [
      { by: 'Ingrid_M', minutesAfter: 140, score: 11, text: `\
> Oil, 3 gills over. Cause: long conversation.

The best expense claim I have ever read.` },
    ],
  },
  {
    by: 'gusset', hoursAgo: 200, kind: 'story', score: 19,
    title: 'Ask: How do you date an unlabelled lens?',
    text: `\
It came with the cottage: a drum lens about the size of a bucket, in a brass frame, with no plate and no number. The glass is \
faintly green at the edges, and one of the ribs has been replaced with something clearer. The previous owner kept umbrellas in it.

Is there any way to tell how old it is without sending it to somebody? I would rather not post it. It looks at me.`,
    comments: [
      { by: 'hesper', minutesAfter: 75, score: 14, text: `\
Three things you can do at home:

- Try an ultraviolet torch in a dark room. Old glass cleared with manganese glows a soft green; most later glass does not. Your \
replaced rib will probably stay dark.
- Look at how the prisms are held. Hard old putty with red lead in it is early; anything that still gives under a thumbnail is not.
- Look at the screws. If no two slots are the same width they were cut by hand, and you can stop there and pour yourself something.` },
    ],
  },
  {
    by: 'orla_finch', hoursAgo: 300, kind: 'story', score: 71,
    title: 'Growing tomatoes in a decommissioned lantern room',
    url: 'https://garden.lightkeepers.example.org/tomatoes-at-twenty-metres',
    comments: [
      { by: 'bracken7', minutesAfter: 48, score: 16, text: `\
Light from every side, no slugs, and a gallery to stand on and feel superior. What does one do about bees?`, replies: [
        { by: 'orla_finch', minutesAfter: 21, score: 18, text: `\
You go round at noon with a paintbrush. Eighty-one steps up, forty flowers, eighty-one steps down. The tomatoes are excellent and \
so are my knees.` },
      ] },
    ],
  },
  {
    by: 'Bartholomew_P', hoursAgo: 240, kind: 'story', score: 11,
    title: `Windows for weather: glazing a keeper's cottage`,
    url: 'https://cottage.example.com/notes/windows-for-weather',
    comments: [],
  },
  {
    by: 'orla_finch', hoursAgo: 140, kind: 'story', score: 88,
    title: 'Ask: How do you leave a log for someone you will never meet?',
    text: `\
I have the last blank pages of a station log to fill before it closes, and whoever next opens it may not be born yet. They will not \
know the people, the boats, or possibly the words.

I know how to write for the next watch. How do you write for somebody *after* that? What have you been glad to find?`,
    comments: [
      { by: 'oldferryman', minutesAfter: 31, score: 47, text: `\
Put in the dull things. What the coal cost, and who was owed for it. Which stair creaked. Anybody can imagine a storm.`, replies: [
        { by: 'kittiwake', minutesAfter: 17, score: 22, text: `\
This. I have read four hundred pages of inspectors' reports from Pell, and what I remember is a man noting that the new kettle was \
"too proud of its whistle".` },
      ] },
      { by: 'contour', minutesAfter: 64, score: 29, text: `\
Say where you are standing. I mean it exactly. "The rock to the left of the window" has cost me whole summers. From which window, \
facing which way, and how far is the rock from something that cannot be moved?`, replies: [
        { by: 'orla_finch', minutesAfter: 26, score: 12, text: `\
I have just been to look. There are *three* windows. I have never in my life said which one I meant.` },
      ] },
      { by: 'lampblack', minutesAfter: 118, score: 17, text: `\
Iron-gall or carbon ink, on the paper you have, and leave it open for a whole day before you shut the book. A ballpoint will be a \
brown ghost by the time they are born.`, replies: [
        { by: 'sixbit', minutesAfter: 52, score: 9, text: `\
And a copy somewhere dull, in plain text. Not instead of it. The ink will outlive the file, but the file can be in two places.` },
      ] },
      { by: 'nadia-r', minutesAfter: 260, score: 33, text: `\
Ask them something. Everything I have found from long ago was somebody telling me. I once found a recipe that ended "and how do you \
do it?" I answered aloud, in the kitchen, eighty years late.` },
    ],
  },
]
