import type { Month } from '@/lib/people/portrait'
import { countOf } from '@/lib/text/counts'

const WIDTH = 10
const BAR = 8
const HEIGHT = 60

const names = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** What somebody posted by month: a bar for each, drawn here, and the same in words. */
export function ActivityChart({ months }: { months: readonly Month[] }) {
  const most = Math.max(...months.map(({ stories, comments }) => stories + comments))
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last || most === 0) return null
  return (
    <section>
      <h2 className="list-heading">Posts by month</h2>
      <figure className="activity">
        <svg viewBox={`0 0 ${months.length * WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-labelledby="activity-title">
          <title id="activity-title">{sentence(months, most)}</title>
          {months.map((month, index) => (
            <Bar key={month.month} month={month} x={index * WIDTH} unit={HEIGHT / most} />
          ))}
        </svg>
        <figcaption>
          <p className="scale">
            <time dateTime={first.month}>{nameOf(first)}</time> <time dateTime={last.month}>{nameOf(last)}</time>
          </p>
          <span className="of-stories">submissions</span> <span className="of-comments">comments</span>
        </figcaption>
      </figure>
      <details>
        <summary className="note">As a table</summary>
        <MonthTable months={months} />
      </details>
    </section>
  )
}

/** Submissions stand on comments; whoever points at a bar reads its numbers. */
function Bar({ month, x, unit }: { month: Month; x: number; unit: number }) {
  const { stories, comments } = month
  const [storiesHigh, commentsHigh] = [stories * unit, comments * unit]
  return (
    <g>
      <title>{`${nameOf(month)}: ${counts(month)}`}</title>
      <rect className="room" x={x} y={0} width={WIDTH} height={HEIGHT} />
      {comments > 0 && <rect className="of-comments" x={x + 1} y={HEIGHT - commentsHigh} width={BAR} height={commentsHigh} />}
      {stories > 0 && <rect className="of-stories" x={x + 1} y={HEIGHT - commentsHigh - storiesHigh} width={BAR} height={storiesHigh} />}
    </g>
  )
}

function MonthTable({ months }: { months: readonly Month[] }) {
  return (
    <table className="leaders">
      <thead>
        <tr>
          <th scope="col">Submissions</th>
          <th scope="col">Month</th>
          <th scope="col">Comments</th>
        </tr>
      </thead>
      <tbody>
        {months.filter(isActive).toReversed().map((month) => (
          <tr key={month.month}>
            <td>{month.stories}</td>
            <th scope="row">{nameOf(month)}</th>
            <td>{month.comments}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function sentence(months: readonly Month[], most: number): string {
  const total = { stories: sum(months.map(({ stories }) => stories)), comments: sum(months.map(({ comments }) => comments)) }
  const busiest = months.findLast(({ stories, comments }) => stories + comments === most)
  return `${counts(total)} in the last ${months.length} months; most in ${busiest ? nameOf(busiest) : ''}, ${countOf(most, 'post')}.`
}

function counts({ stories, comments }: Pick<Month, 'stories' | 'comments'>): string {
  return `${countOf(stories, 'submission')}, ${countOf(comments, 'comment')}`
}

function nameOf({ month }: Month): string {
  return names.format(new Date(`${month}-01T00:00:00Z`))
}

function isActive({ stories, comments }: Month): boolean {
  return stories + comments > 0
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
