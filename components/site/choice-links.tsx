/** A plain link for each form of a page. @param props `label` for who does not see where they stand; `choices` which are there, and the one shown */
export function ChoiceLinks({ label, choices }: { label: string; choices: readonly { name: string; address: string; isCurrent: boolean }[] }) {
  return (
    <nav className="orders" aria-label={label}>
      {choices.map(({ name, address, isCurrent }) => (
        <a key={name} href={address} aria-current={isCurrent ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  )
}
