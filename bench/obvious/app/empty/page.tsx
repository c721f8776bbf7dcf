export const dynamic = 'force-dynamic'

/** The least the framework does for a page that is made anew for each request. */
export default function EmptyPage() {
  return <p>Empty</p>
}
