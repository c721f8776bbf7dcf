import type { Metadata } from 'next'
import { EndForm } from '@/components/filters/end-form'
import { effectsInForce } from '@/components/filters/effects'
import { RuleLine } from '@/components/filters/rule-line'
import { SiteRuleForm } from '@/components/filters/site-rule-form'
import { DeskNav } from '@/components/moderation/desk-nav'
import { NotFoundPage } from '@/components/site/not-found-page'
import { listedSiteRules, type ListedSiteRule } from '@/lib/filters/queries'
import { FACTOR, SITE_EFFECTS, siteName } from '@/lib/filters/rules'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { currentModerator } from '../../moderators-only'
import { itemId, type PageSearch } from '../../search-params'

export const metadata: Metadata = { title: 'Sites' }

/** The rules about sites in force, and the form to make one; with `end` the form to end that one. */
export default async function SitesPage({ searchParams }: PageSearch) {
  const end = itemId((await searchParams).end)
  if (!(await currentModerator(end ? paths.endSiteRule(end) : paths.sites()))) return <NotFoundPage />
  const rules = await listedSiteRules()
  const ended = rules.find(({ id }) => id === end)
  const limit = settings.reasonLength.max
  if (ended) {
    return (
      <>
        <DeskNav at={paths.sites()} />
        <h1 className="list-heading">End a rule about a site</h1>
        <ol className="log">
          <li>
            <Line rule={ended} />
          </li>
        </ol>
        <EndForm what="rule" id={ended.id} limit={limit} />
      </>
    )
  }
  return (
    <>
      <DeskNav at={paths.sites()} />
      <h1 className="list-heading">Rules about sites</h1>
      {rules.length > 0 ? (
        <ol className="log">
          {rules.map((rule) => (
            <li key={rule.id} id={`rule-${rule.id}`}>
              <Line rule={rule} endAt={paths.endSiteRule(rule.id)} />
            </li>
          ))}
        </ol>
      ) : (
        <p className="empty">No rule about a site is in force.</p>
      )}
      <h2 className="list-heading mt-6">Make one</h2>
      <SiteRuleForm effects={SITE_EFFECTS} limit={limit} factor={FACTOR} />
    </>
  )
}

function Line({ rule, endAt }: { rule: ListedSiteRule; endAt?: string }) {
  return (
    <RuleLine {...rule} endAt={endAt}>
      <strong>{siteName(rule)}</strong>: {effectsInForce[rule.effect]}
      {rule.effect === 'penalise' && `, times ${rule.factor}`}
    </RuleLine>
  )
}
