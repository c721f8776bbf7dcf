import { paths, type ListKind, type PersonalList } from '@/lib/paths'

const kinds: ListKind[] = ['stories', 'comments']

/** The two halves of a list that is of stories and of comments. */
export function KindLinks({ name, list, kind }: { name: string; list: PersonalList; kind: ListKind }) {
  return (
    <nav className="orders" aria-label="Stories or comments">
      {kinds.map((each) => (
        <a key={each} href={paths.list(name, list, each)} aria-current={each === kind ? 'page' : undefined}>
          {each}
        </a>
      ))}
    </nav>
  )
}
