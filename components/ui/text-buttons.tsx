import { FormattingHelp } from './formatting-help'
import { SubmitButton } from './submit-button'

/** What stands below a text box: to send it, to see how it will look, and what it understands. */
export function TextButtons({ pending, children }: { pending: boolean; children: string }) {
  return (
    <div className="buttons">
      <SubmitButton pending={pending}>{children}</SubmitButton>
      <button className="secondary" name="act" value="preview" formNoValidate>
        Preview
      </button>
      <FormattingHelp />
    </div>
  )
}
