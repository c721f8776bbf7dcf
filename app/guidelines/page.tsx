import type { Metadata } from 'next'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Guidelines' }

export default function GuidelinesPage() {
  return (
    <article className="prose">
      <h1>Guidelines</h1>
      <h2>What to submit</h2>
      <p>Whatever a curious person would be glad to have read. Send the original source rather than somebody’s summary of it, under the title its author gave it.</p>
      <p>
        Begin the title with <b>Show:</b> when you made the thing yourself and people can try it. Leave the address out to ask a question.
      </p>
      <h2>How to talk</h2>
      <p>Answer the strongest version of what was said, not the easiest to knock down. Ask before you assume. Say what you know first-hand, and how you know it.</p>
      <p>Be kind to whoever is wrong; next time it is you. Disagree with the point and leave the person alone.</p>
      <p>If a post breaks these rules, flag it and move on. A reply gives it company.</p>
      <h2>Votes and karma</h2>
      <p>
        Vote up what taught you something. Karma is the sum of the votes on what you wrote. Names in green are new here: be welcoming.
      </p>
      <p>
        The numbers in force stand in the <a href={paths.rules()}>rules</a>.
      </p>
    </article>
  )
}
