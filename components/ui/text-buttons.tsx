import { FormattingHelp } from './formatting-help'
import { PreviewButtons } from './preview-buttons'

/** What stands below a text box: to send it, to see how it will look, and what it understands. */
export function TextButtons({ pending, children }: { pending: boolean; children: string }) {
  return (
    <PreviewButtons pending={pending} label={children}>
      <FormattingHelp />
    </PreviewButtons>
  )
}
