import { RouteEntry } from '@/components/api/route-entry'
import { absolute } from '@/lib/absolute'
import { routes } from '@/lib/forum-api/routes'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { SCOPES, SCOPE_WORDS } from '@/lib/tokens/rules'
import { pageMetadata } from '../page-metadata'

/** Where the forum is, is known when it runs. */
export const dynamic = 'force-dynamic'

export const generateMetadata = () => pageMetadata({ title: 'API', description: 'What people do on the pages, for programs of theirs.', address: paths.api() })

/** What programs can ask for, for who writes one. */
export default function ApiPage() {
  const root = absolute(paths.apiRoot())
  return (
    <article className="prose">
      <h1>API</h1>
      <p>
        By this API a program does for you what you do on the pages, under the same <a href={paths.rules()}>rules</a>. What everybody may read, programs can read more easily elsewhere: at <code>/v0</code> as from the
        API of Hacker News, and at <code>/api/v1</code> as from the search API that Algolia has for it.
      </p>
      <p>
        Make a <a href={paths.ownTokens()}>token</a> and send it along; cookies count for nothing here. What is sent and answered is JSON. <a href={paths.openApi()}>The same as an OpenAPI 3.1 document</a>, for programs.
      </p>
      <pre>{`curl ${root}/items/1/replies \\\n  -H 'Authorization: Bearer clq_…' \\\n  -H 'Content-Type: application/json' \\\n  -d '{"text": "I think so, too."}'`}</pre>
      <p>
        What was made is answered with 201, what was done with 204. What was not done is answered with a <code>detail</code> that says why (RFC 9457): 401 without a good token, 403 where the token is not for that or a rule
        of the forum refuses it, 404 where there is no such thing, 409 where it cannot be done as things stand, 422 with <code>errors</code> for each value that is wrong, 429 where a new account posts too soon. A request has
        at most {settings.tokens.body / 1024} KiB. What is done twice is done once.
      </p>
      {SCOPES.map((scope) => (
        <section key={scope}>
          <h2 id={scope}>{SCOPE_WORDS[scope].split(':')[0]}</h2>
          <p className="note">
            For tokens with the scope <code>{scope}</code>. All addresses begin with <code>{root}</code>.
          </p>
          {routes
            .filter((route) => route.scope === scope)
            .map((route) => (
              <RouteEntry key={route.name} route={route} />
            ))}
        </section>
      ))}
    </article>
  )
}
