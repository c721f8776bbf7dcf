import { FormattedText } from '@/components/ui/formatted-text'
import { html } from '@/lib/text/markup'

/**
 * A link to be kept among the bookmarks: there it submits the page one is on. The framework writes no links that are scripts, and on this page the content
 * security policy lets it do nothing.
 * @param props `submitAt` the whole address of the form; `siteName` of the forum
 */
export function Bookmarklet({ submitAt, siteName }: { submitAt: string; siteName: string }) {
  const script = `location.href=${JSON.stringify(submitAt)}+'?u='+encodeURIComponent(location.href)+'&t='+encodeURIComponent(document.title)`
  const link = html`To submit the page you are on, drag this link to your bookmarks: <a href="javascript:${encodeURIComponent(script)}">submit to ${siteName}</a>. On a phone, install the forum as an app, and share pages with it.`
  return <FormattedText html={link.html} className="note" />
}
