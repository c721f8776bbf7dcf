/** A form's main button. */
export function SubmitButton({ pending, children }: { pending: boolean; children: string }) {
  return (
    <button className="primary" aria-disabled={pending}>
      {children}
    </button>
  )
}
