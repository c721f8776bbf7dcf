/** A text as the formatter made it. @param props `html` of the sanitiser's subset */
export function FormattedText({ html, className = 'text' }: { html: string; className?: string }) {
  return <div className={className} dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
}
