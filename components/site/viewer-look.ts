import { inkOn } from '@/components/ui/contrast'
import type { Look } from '@/lib/accounts/look'
import { html, type Markup } from '@/lib/text/markup'

/**
 * How the pages look to one viewer, in a page that is the same for everybody: classes on an element of the header, by which app/globals.css sets what all the
 * rest is made of. No class stands for what is usual.
 */
export function lookClasses({ theme, textSize, density, topColour }: Look): string {
  return [theme !== 'system' && theme, textSize !== 'normal' && textSize, density !== 'normal' && density, topColour && 'top'].filter(Boolean).join(' ')
}

/** The one colour that the style sheet cannot know, and what can be read on it. @param nonce lets the page's security policy accept it */
export function topStyle({ topColour }: Look, nonce: string): Markup | null {
  return topColour === null ? null : html`<style nonce="${nonce}">:root{--top:#${topColour};--on-top:#${inkOn(topColour)}}</style>`
}
