import { FormattedText } from './formatted-text'

/** How a text will look. @param html as the formatter made it */
export function Preview({ html }: { html: string | undefined }) {
  if (html === undefined) return null
  return (
    <section className="preview" aria-label="Preview">
      {html ? <FormattedText html={html} /> : <p className="note">There is nothing to show yet.</p>}
    </section>
  )
}
