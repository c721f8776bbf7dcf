import { SignInForm } from '@/components/accounts/sign-in-form'
import { currentViewer } from '@/lib/accounts/queries'
import { gotoSchema } from '@/lib/forms'
import { paths, type PendingAct } from '@/lib/paths'
import { pendingAct, type Search } from '../search-params'

/** The page to log in and the page to make an account; each leads to the other and keeps what one was about to do. */
export async function Entrance({ search, isNew }: { search: Search; isNew: boolean }) {
  const goto = gotoSchema.parse(search.goto)
  const act = pendingAct(search)
  const viewer = await currentViewer()
  return (
    <>
      <h1 className="list-heading">{isNew ? 'Make an account' : 'Log in'}</h1>
      {viewer && (
        <p className="note">
          You are logged in as {viewer.name}. <a href={goto}>Go on</a>, or {isNew ? 'make another account' : 'log in as somebody else'}.
        </p>
      )}
      {act && <p className="note">{sentenceFor(act)}</p>}
      <SignInForm isNew={isNew} goto={goto} act={act} />
      <p className="note">
        {isNew ? (
          <>
            You have an account? <a href={paths.login(goto, act ?? {})}>Log in</a>.
          </>
        ) : (
          <>
            New here? <a href={paths.signup(goto, act ?? {})}>Make an account</a>.
          </>
        )}
      </p>
    </>
  )
}

function sentenceFor(act: PendingAct): string {
  return 'up' in act || 'down' in act ? 'Your vote is counted as soon as you are logged in.' : 'What you chose is done as soon as you are logged in.'
}
