import { SubmitButton } from './submit-button'

/** Sends a form, or shows first what that would come to. @param props `label` of the button that sends */
export function PreviewButtons({ pending, label, children }: { pending: boolean; label: string; children?: React.ReactNode }) {
  return (
    <div className="buttons">
      <SubmitButton pending={pending}>{label}</SubmitButton>
      <button className="secondary" name="act" value="preview" formNoValidate>
        Preview
      </button>
      {children}
    </div>
  )
}
