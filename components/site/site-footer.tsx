import { paths } from '@/lib/paths'

/** The bottom of every page. */
export function SiteFooter() {
  return (
    <footer className="site-footer">
      <form action={paths.search()} role="search" aria-label="The forum">
        <input type="search" name="q" aria-label="Search the forum" placeholder="Search" autoCapitalize="none" dir="auto" enterKeyHint="search" />
        <button>Search</button>
      </form>
      <a href={paths.lists()}>Lists</a>
      <a href={paths.guidelines()}>Guidelines</a>
      <a href={paths.rules()}>Rules</a>
      <a href={paths.keys()}>Keys</a>
      <a href={paths.log()}>Moderation log</a>
      <a href={paths.api()}>API</a>
    </footer>
  )
}
