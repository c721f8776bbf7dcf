import { expect, it } from 'vitest'
import { html, trusted } from './markup'

it('escapes what is put in, and nothing twice', () => {
  const name = `<b>"Tom" & 'Eve'`
  expect(html`<i title="${name}">${html`<u>${name}</u>`}</i>`.html).toBe(
    '<i title="&lt;b&gt;&quot;Tom&quot; &amp; &#39;Eve&#39;"><u>&lt;b&gt;&quot;Tom&quot; &amp; &#39;Eve&#39;</u></i>',
  )
})

it('takes what is trusted as it is, lists in order, and leaves nothing of nothing', () => {
  expect(html`${trusted('<p>a</p>')}${[1, 'b']}${null}${undefined}${false}${''}`.html).toBe('<p>a</p>1b')
})
