import type { ReactNode } from 'react'
import { flagCounts } from '@/components/flags/flag-words'
import { isInForce, type Sanction } from '@/lib/accounts/rules'
import { paths } from '@/lib/paths'
import type { Neighbour, PersonRecord } from '@/lib/people/queries'
import { countOf } from '@/lib/text/counts'
import { untilWhen } from '@/lib/text/until'

/** @param props `neighbours` null for who may not know them; `at` the present time */
type Props = { person: PersonRecord; neighbours: readonly Neighbour[] | null; at: Date }

/** What is known of a person, in numbers. */
export function PersonFacts({ person, neighbours, at }: Props) {
  const { name, role, joined, imported, karma, posts, flagsGiven, flagsReceived, removedWithBan, ban, silence } = person
  const gone = [['removed', posts.removed], ['dead', posts.dead], ['deleted', posts.deleted]] as const
  return (
    <dl className="profile">
      {isInForce(ban, at) && <Standing label="Banned" sanction={ban} posts={removedWithBan} />}
      {isInForce(silence, at) && <Standing label="Silenced" sanction={silence} posts={0} />}
      {role !== 'member' && <Fact label="Role">{role}</Fact>}
      <Fact label={imported ? 'First post here' : 'Created'}>
        <time dateTime={joined.toISOString()}>{joined.toISOString().slice(0, 10)}</time>
      </Fact>
      <Fact label="Karma">{karma}</Fact>
      <Fact label="Posts">{[countOf(posts.all, 'post'), ...gone.flatMap(([what, count]) => (count > 0 ? `${count} ${what}` : []))].join(', ')}</Fact>
      <Fact label="Flags given">
        {flagsGiven.all}
        {flagsGiven.decided > 0 && `; of ${flagsGiven.decided} decided, ${flagsGiven.upheld} upheld (${Math.round((100 * flagsGiven.upheld) / flagsGiven.decided)} %)`}
      </Fact>
      <Fact label="Flags received">{flagCounts(flagsReceived) || 'none'}</Fact>
      {neighbours && (
        <Fact label="Same network">
          {neighbours.length === 0 ? 'nobody in the last 30 days' : <Neighbours people={neighbours} />}
        </Fact>
      )}
      <Fact label="See also">
        <a href={paths.user(name)}>profile</a>, <a href={paths.mailbox(name)}>mail</a>
      </Fact>
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Standing({ label, sanction: { entryId, until }, posts }: { label: string; sanction: Sanction; posts: number }) {
  return (
    <Fact label={label}>
      {untilWhen(until)}: <a href={paths.logEntry(entryId)}>why</a>
      {posts > 0 && `; ${countOf(posts, 'post')} removed with it`}
    </Fact>
  )
}

function Neighbours({ people }: { people: readonly Neighbour[] }) {
  return (
    <ul>
      {people.map(({ name, network, device, seenAt }) => (
        <li key={name}>
          <a href={paths.person(name)}>{name}</a>: {[network && 'network', device && 'browser'].filter(Boolean).join(' and ')}, {seenAt.toISOString().slice(0, 10)}
        </li>
      ))}
    </ul>
  )
}
