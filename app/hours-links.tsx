import { ChoiceLinks } from '@/components/site/choice-links'

const DAY = 24
const spans = { '24 hours': DAY, '48 hours': 2 * DAY, week: 7 * DAY, month: 30 * DAY, year: 365 * DAY }

/** How far back a list of the best can look. */
export function HoursLinks({ hours, address }: { hours: number; address: (hours: number) => string }) {
  return <ChoiceLinks label="Over the last" choices={Object.entries(spans).map(([name, span]) => ({ name, address: address(span), isCurrent: span === hours }))} />
}
