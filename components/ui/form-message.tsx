/** Says why a form was refused. Always there, so that a screen reader notices what appears in it. */
export function FormMessage({ children }: { children: string | undefined }) {
  return (
    <p role="alert" className="form-message" hidden={!children}>
      {children}
    </p>
  )
}
