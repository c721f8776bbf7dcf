import { html } from '@/lib/text/markup'

/**
 * What differs per viewer in shared markup: a few bytes of style beside it, for the arrows that are used up or on the viewer's own posts.
 * @param nonce lets the page's security policy accept it
 */
export function marksStyle({ voted, own }: { voted: number[]; own: number[] }, nonce: string): string {
  const spent = [...voted, ...own].map((id) => `[value="${id}"]`).join()
  return spent ? html`<style nonce="${nonce}">`.html + `[name=up]:is(${spent}){visibility:hidden}</style>` : ''
}
