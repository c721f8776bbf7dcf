import { flagWords } from '@/components/flags/flag-words'
import { FormattedText } from '@/components/ui/formatted-text'
import type { Viewer } from '@/lib/accounts/rules'
import { possibleActs } from '@/lib/moderation/rules'
import type { Decision, QueueCase } from '@/lib/moderation/queue'
import { paths } from '@/lib/paths'
import { countOf } from '@/lib/text/counts'
import { QuickMeasureForm } from '@/components/people/quick-measure-form'
import { ClaimForm } from './claim-form'
import { QueueForm } from './queue-form'
import { actsDone, rulesActing } from './done-words'

/** `back` the address of the page of the queue; `limit` of a reason, in characters; `refusals` why the viewer may not decide, by post. */
type Props = { cases: readonly QueueCase[]; viewer: Pick<Viewer, 'name' | 'role'>; back: string; limit: number; refusals: ReadonlyMap<number, string | null> }

/** Posts that wait for a moderator, each once, with everything about it and a form to decide. */
export function QueueList({ cases, viewer, back, limit, refusals }: Props) {
  return (
    <ol className="desk queue">
      {cases.map((each, index) => {
        const refusal = refusals.get(each.id)
        const next = cases[index + 1] ?? cases[index - 1]
        const goto = next ? `${back}#${next.id}` : back
        return (
          <li key={each.id} id={String(each.id)} tabIndex={-1} aria-label={`${each.kind} ${each.id}`}>
            <Heading {...each} />
            <Words {...each} />
            <About {...each} />
            {each.claimedBy && each.claimedBy !== viewer.name && <p className="standing">{each.claimedBy} is looking at this.</p>}
            {refusal ? <p className="note">{refusal}</p> : <QueueForm itemId={each.id} acts={possibleActs(each, viewer)} seen={each.lastEntry} below={each.below} goto={goto} limit={limit} />}
            <div className="meta acts">
              {!refusal && <ClaimForm itemId={each.id} isMine={each.claimedBy === viewer.name} goto={`${back}#${each.id}`} />}
              <a href={paths.moderate(each.id)}>all about it</a>
              {each.author && <a href={paths.person(each.author)}>record of {each.author}</a>}
            </div>
            {!refusal && each.author && each.authorId !== null && <QuickMeasureForm userId={each.authorId} name={each.author} seen={each.authorEntry ?? 0} goto={`${back}#${each.id}`} limit={limit} />}
          </li>
        )
      })}
    </ol>
  )
}

function Heading({ id, kind, storyId, storyTitle, createdAt, why, deleted, dead, removalId }: QueueCase) {
  const reasons = [why.asked && 'review asked for', why.killed && 'killed by flags', why.held && 'held back', why.flagged && 'flagged', why.vouched && 'vouched for'].filter(Boolean).join(', ')
  return (
    <div className="meta">
      <strong>{reasons}</strong> · <a href={paths.item(id)}>{kind}</a> {kind === 'comment' && <>on <a href={paths.comment(storyId, id)} dir="auto">{storyTitle || 'a story that is gone'}</a> </>}
      <time dateTime={createdAt.toISOString()}>{createdAt.toISOString().slice(0, 16).replace('T', ' ')} UTC</time>
      {deleted && ' [deleted]'}
      {dead && ' [dead]'}
      {removalId !== null && ' [removed]'}
    </div>
  )
}

/** What an author deleted is not brought to light by a request. */
function Words({ title, url, html, deleted }: QueueCase) {
  if (deleted) return <p className="note">Its author deleted it.</p>
  return (
    <>
      {title && (
        <p className="title" dir="auto">
          {title}
        </p>
      )}
      {url && (
        <p className="meta address" dir="ltr">
          {url}
        </p>
      )}
      {html && <FormattedText html={html} />}
    </>
  )
}

function About({ author, record, request, flags, vouchers, decisions }: QueueCase) {
  const open = flags.filter(({ isOpen }) => isOpen)
  const closed = flags.length - open.length
  return (
    <dl className="facts">
      {request && <Fact label="Asked by the author"><span dir="auto">{request}</span></Fact>}
      {open.length > 0 && (
        <Fact label="Flags">
          {open.map(({ name, reason, note, weight }) => (
            <span key={name}>
              <a href={paths.user(name)}>{name}</a>: {flagWords[reason]}
              {note && <span dir="auto"> “{note}”</span>} (weighs {weight.toFixed(1)})
            </span>
          ))}
        </Fact>
      )}
      {closed > 0 && <Fact label="Closed">{countOf(closed, 'flag')} that a moderator decided about</Fact>}
      {vouchers.length > 0 && <Fact label="Vouched for by">{vouchers.join(', ')}</Fact>}
      {decisions.length > 0 && (
        <Fact label="So far">
          {decisions.map((decision) => (
            <span key={decision.id}>
              <a href={paths.logEntry(decision.id)}>{doneToIt(decision)}</a>: <q dir="auto">{decision.reason}</q>
            </span>
          ))}
        </Fact>
      )}
      {author && record && (
        <Fact label="Author">
          <span>
            <a href={paths.person(author)}>{author}</a>, {record.karma} karma, here since {String(record.joined).slice(0, 10)}; of {countOf(record.posts, 'post')} {record.removed} removed, {record.dead} dead
          </span>
        </Fact>
      )}
    </dl>
  )
}

function doneToIt({ act, actor, rule }: Decision): string {
  const [before, after = ''] = actsDone[act]
  return `${rule ? rulesActing[rule] : actor} ${before} it ${after}`.trim()
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
