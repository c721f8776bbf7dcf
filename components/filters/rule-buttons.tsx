import { SubmitButton } from '@/components/ui/submit-button'

/** What stands below the fields of a rule: to make it, and to see first what it would have caught. */
export function RuleButtons({ pending, children }: { pending: boolean; children: string }) {
  return (
    <div className="buttons">
      <SubmitButton pending={pending}>{children}</SubmitButton>
      <button className="secondary" name="act" value="preview" formNoValidate>
        Preview
      </button>
    </div>
  )
}
