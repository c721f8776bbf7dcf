import type { Metadata } from 'next'
import { ListTop } from '@/components/site/list-top'
import { inkOn } from '@/components/ui/contrast'
import { paths } from '@/lib/paths'
import { topColours } from '@/lib/people/top-colours'
import { lists } from '../list-table'

const { heading, sentence } = lists.topColours

export const metadata: Metadata = { title: heading }

/** Colours stand in attributes of a drawing: the security policy lets no style in. */
export default async function TopColoursPage() {
  const colours = await topColours()
  return (
    <>
      <ListTop heading={heading} sentence={sentence} />
      {colours.length === 0 && <p className="empty">Nobody has chosen one yet.</p>}
      <ul className="colours">
        {colours.map((colour) => (
          <li key={colour}>
            <svg viewBox="0 0 96 40" role="img" aria-label={`#${colour}`}>
              <rect width="96" height="40" fill={`#${colour}`} />
              <text x="48" y="25" textAnchor="middle" fontSize="14" fill={`#${inkOn(colour)}`}>
                #{colour}
              </text>
            </svg>
          </li>
        ))}
      </ul>
      <p className="note">
        Yours you choose in the <a href={paths.ownLook()}>settings</a>.
      </p>
    </>
  )
}
