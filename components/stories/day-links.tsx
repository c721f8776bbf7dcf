import { paths } from '@/lib/paths'
import { stepFrom, steps, type Days } from '@/lib/stories/days'

/** The ways from one day's stories to another's, as far as there are days. */
export function DayLinks({ day, days }: { day: string; days: Days }) {
  return (
    <>
      <nav className="days" aria-label="Other days">
        <Steps words="Go back a" day={day} days={days} direction={-1} />
        <Steps words="Go forward a" day={day} days={days} direction={1} />
      </nav>
      <form action={paths.past()} className="days" aria-label="Go to a day">
        <label>
          Day <input type="date" name="day" required defaultValue={day} min={days.first} max={days.last} />
        </label>
        <button className="secondary">Go</button>
      </form>
    </>
  )
}

function Steps({ words, day, days, direction }: { words: string; day: string; days: Days; direction: -1 | 1 }) {
  const there = steps.flatMap((step) => {
    const to = stepFrom(day, step, direction, days)
    return to ? [{ step, to }] : []
  })
  if (there.length === 0) return null
  return (
    <p>
      {words}{' '}
      {there.map(({ step, to }, index) => (
        <span key={step}>
          {separator(index, there.length)}
          <a href={paths.day(to)}>{step}</a>
        </span>
      ))}
      .
    </p>
  )
}

/** @returns what stands before the word at this place of "day, month, or year" */
function separator(index: number, length: number): string {
  if (index === 0) return ''
  if (index < length - 1) return ', '
  return length > 2 ? ', or ' : ' or '
}
