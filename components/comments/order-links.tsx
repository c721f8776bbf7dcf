import { paths, type ThreadOrder } from '@/lib/paths'

const orders: ThreadOrder[] = ['best', 'newest', 'oldest']

/** A plain link for each order of a thread. */
export function OrderLinks({ id, order }: { id: number; order: ThreadOrder }) {
  return (
    <nav className="orders" aria-label="Order of comments">
      {orders.map((each) => (
        <a key={each} href={paths.thread(id, each)} aria-current={each === order ? 'page' : undefined}>
          {each}
        </a>
      ))}
    </nav>
  )
}
