import { FormattedText } from './formatted-text'

/** How a text will look. @param props `html` as the formatter made it */
export function Preview({ html, label = 'Preview' }: { html: string | undefined; label?: string }) {
  if (html === undefined) return null
  return (
    <section className="preview" aria-label={label}>
      {html ? <FormattedText html={html} /> : <p className="note">There is nothing to show yet.</p>}
    </section>
  )
}
