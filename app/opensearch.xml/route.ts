import { absolute } from '@/lib/absolute'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { html, trusted } from '@/lib/text/markup'

/** Tells browsers how to search here (OpenSearch 1.1). */
export function GET(): Response {
  const description = html`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${settings.siteName.slice(0, 16)}</ShortName>
  <Description>Stories and comments of ${settings.siteName}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" method="get" template="${trusted(`${absolute(paths.search())}?q={searchTerms}`)}"/>
</OpenSearchDescription>
`
  return new Response(description.html, { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } })
}
