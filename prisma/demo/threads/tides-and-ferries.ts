import type { DemoStory } from '../types'

export const tidesAndFerries: DemoStory[] = [
  {
    by: 'oldferryman', hoursAgo: 23, kind: 'story', score: 84,
    title: 'Why the 04:10 ferry leaves at 04:07',
    url: 'https://ferries.example.org/history/the-0410',
    comments: [
      { by: 'postie_tam', minutesAfter: 16, score: 36, text: `\
For those who will not read to the end: the mail contract of 1903 paid by the minute that the boat passed the *pierhead light*, not \
the minute she let go. It takes three minutes to back off and turn. So the time on the timetable is a true time, of something no \
passenger has ever wanted to know.`, replies: [
        { by: 'Ingrid_M', minutesAfter: 10, score: 21, text: 'Fifty years of running down that hill, and I was early for the wrong event.' },
        { by: 'morrow_lad', minutesAfter: 45, score: 9, text: 'I have missed it twice and thought it was personal.', replies: [
          { by: 'oldferryman', minutesAfter: 13, score: 24, text: `\
The second time it was a little bit personal. You were eating a bun and not hurrying.` },
        ] },
      ] },
      { by: 'contour', minutesAfter: 53, score: 14, text: 'Has anyone suggested printing 04:07?', replies: [
        { by: 'oldferryman', minutesAfter: 28, score: 31, text: 'In 1961. People came at 04:10 anyway, out of loyalty, and now they were late.' },
      ] },
    ],
  },
  {
    by: 'kittiwake', hoursAgo: 12, kind: 'job', score: 1,
    title: 'Morrow Harbour Office seeks an assistant keeper of tide gauges (Great Vellin)',
    url: 'https://harbour-office.example.org/posts/assistant-keeper-of-tide-gauges',
    text: `\
Four days a week, nine gauges, one of them at the end of a very long ladder. You will clean floats, check clocks, write a clear \
hand and be believed. Boots provided. We particularly welcome people who have done something else first.`,
    comments: [],
  },
  {
    by: 'tidewright', hoursAgo: 160, kind: 'poll', score: 58,
    title: 'Poll: How do you keep your tide table?',
    text: `\
I have the print run to decide for next year, and I would like to know where these things actually live. No wrong answers, although \
I shall have feelings about one of them.`,
    options: [
      { text: 'On a nail by the door', score: 52 },
      { text: 'In the boat, damp', score: 27 },
      { text: 'On a small computer of some kind', score: 18 },
      { text: 'In my head, from the moon and the state of the beach', score: 35 },
      { text: 'I ring tidewright', score: 14 },
    ],
    comments: [
      { by: 'samphire', minutesAfter: 27, score: 22, text: `\
On a nail by the door, under the previous eleven years of tables, because the nail is the right length for twelve.`, replies: [
        { by: 'tidewright', minutesAfter: 19, score: 17, text: 'This explains the orders for *nails* that come with the subscriptions.' },
      ] },
      { by: 'halyard', minutesAfter: 90, score: 9, text: 'In the boat, damp, open at August, whatever the month.' },
    ],
  },
  {
    by: 'fathom', hoursAgo: 90, kind: 'story', score: 35,
    title: `Counting waves in sevens: does anyone's coast actually do it?`,
    url: 'https://tidelog.example.org/field-notes/every-seventh-wave',
    comments: [
      { by: 'plinth', minutesAfter: 55, score: 8, text: `\
I sat on the wall at Pell for an hour and got 6, 9, 7, 11, 7, 5. It is clearly true, with an error bar.`, replies: [
        { by: 'fathom', minutesAfter: 23, score: 15, text: `\
You have measured wave groups, and that is a real thing: two swells of nearly the same length drift in and out of step, so the big \
ones arrive in parties. How many to a party depends on how alike the swells are. Seven is just the most memorable number that is \
often nearly right.`, replies: [
          { by: 'dulse', minutesAfter: 41, score: 6, text: 'So the sea does count, but it rounds.' },
        ] },
      ] },
    ],
  },
  {
    by: 'kittiwake', hoursAgo: 115, kind: 'story', score: 24,
    title: 'What the gannets taught us about queueing',
    url: 'https://tidelog.example.org/birds/gannets-and-queues',
    comments: [
      { by: 'Ingrid_M', minutesAfter: 85, score: 12, text: `\
"No bird was observed to gain by pushing, though all of them tried it once." I shall be reading that aloud at the post office.` },
    ],
  },
  {
    by: 'keeper', hoursAgo: 260, kind: 'story', score: 62,
    title: 'A field guide to harbour noises',
    url: 'https://tidelog.example.org/listening/a-field-guide-to-harbour-noises',
    comments: [
      { by: 'halyard', minutesAfter: 70, score: 19, text: `\
Number 14, "halyard against mast, owner asleep elsewhere", is unfair, accurate, and I have now tied it off.` },
    ],
  },
  {
    by: 'marram', hoursAgo: 220, kind: 'story', score: 55,
    title: 'The rope that everyone on Skarn is related to',
    url: 'https://courier.example.org/features/the-rope-at-skarn',
    comments: [
      { by: 'lampblack', minutesAfter: 130, score: 13, text: `\
A rope on which every household has replaced its own fathom, for two hundred years, and which has never once been all new. I read \
it waiting for a moral, and was so glad when there was none.` },
    ],
  },
  {
    by: 'halyard', hoursAgo: 420, kind: 'story', score: 92,
    title: 'Fifty-one knots, ranked by how often I have actually used them',
    url: 'https://halyard.example.com/knots/ranked',
    comments: [
      { by: 'oldferryman', minutesAfter: 38, score: 34, text: `\
The bowline at number one, quite right. The round turn and two half hitches at number two, quite right. Then forty-nine knots for \
showing to visitors.`, replies: [
        { by: 'halyard', minutesAfter: 25, score: 20, text: `\
The last eleven have been used *only* for showing to visitors. There is a column for it.` },
      ] },
      { by: 'gusset', minutesAfter: 210, score: 8, text: 'Thank you for putting "whatever that was" at number six. I tie it weekly.' },
    ],
  },
  {
    by: 'quoin', hoursAgo: 470, kind: 'story', score: 108,
    title: 'The clock in Morrow is four minutes slow on purpose',
    url: 'https://courier.example.org/features/the-four-minutes',
    comments: [
      { by: 'contour', minutesAfter: 44, score: 37, text: `\
The reason is so good that I want it in the thread as well. Morrow lies exactly one degree west of the meridian our time is kept \
by. The sun takes four minutes to cross one degree. When everyone was told in 1891 to change to standard time, the clockmaker \
declined, on the ground that *the clock was right and the meridian was in the wrong place*.`, replies: [
        { by: 'tidewright', minutesAfter: 31, score: 25, text: `\
And so the one public clock in the Skerries by which noon is noon is also the one that everybody apologises for.` },
      ] },
      { by: 'Ingrid_M', minutesAfter: 150, score: 16, text: 'We say "Morrow time" at home for anything that is late on principle.' },
    ],
  },
]
