import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { TokenForm } from '@/components/tokens/token-form'
import { TokenList, type TokenLine } from '@/components/tokens/token-list'
import { currentViewer } from '@/lib/accounts/queries'
import { now } from '@/lib/clock'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { age } from '@/lib/text/age'
import { tokensOf, type OwnToken } from '@/lib/tokens/queries'
import type { PageSearch } from '../../search-params'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Your tokens' }

const { most, name, days } = settings.tokens

/** By what programs act for somebody; for them alone. */
export default async function TokensPage({ searchParams }: PageSearch) {
  const viewer = await currentViewer()
  if (!viewer) await signInFirst(paths.ownTokens())
  const at = now()
  const tokens = viewer ? await tokensOf(viewer.id, at) : []
  const { done } = await searchParams
  return (
    <article className="prose">
      <h1>Your tokens</h1>
      {done === 'revoked' && (
        <p role="status" className="form-message">
          Revoked. Whoever has that token can do nothing with it any more.
        </p>
      )}
      <p>
        With a token a program acts for you through the <a href={paths.api()}>API</a>, as far as you let it and never further than you may yourself. Whoever has it can do the same, so tell it nobody. All tokens end
        with your sessions: when you change your password, log out everywhere or are banned.
      </p>
      {tokens.length > 0 && <TokenList lines={tokens.map((token) => lineOf(token, at))} />}
      <h2>Make a token</h2>
      <p className="note">There can be {most}.</p>
      <TokenForm form={randomUUID()} limit={name} days={days} />
    </article>
  )
}

function lineOf({ id, name, scopes, expiresAt, usedAt }: OwnToken, at: Date): TokenLine {
  const used = usedAt ? `last used ${at.getTime() - usedAt.getTime() < settings.tokens.noted ? 'within the hour' : age(usedAt, at)}` : 'never used'
  return { id, name, note: [scopes.join(', '), used, expiresAt ? `good until ${expiresAt.toISOString().slice(0, 10)}` : 'good until it is revoked'].join('; ') }
}
