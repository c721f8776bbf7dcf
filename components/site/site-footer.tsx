import { paths } from '@/lib/paths'

/** The bottom of every page. */
export function SiteFooter() {
  return (
    <footer className="site-footer">
      <a href={paths.lists()}>Lists</a>
      <a href={paths.guidelines()}>Guidelines</a>
      <a href={paths.rules()}>Rules</a>
      <a href={paths.keys()}>Keys</a>
      <a href={paths.log()}>Moderation log</a>
    </footer>
  )
}
