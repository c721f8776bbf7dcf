import { absolute } from '@/lib/absolute'
import { toldWords, type ToldPost } from '@/lib/notices/told'
import { paths } from '@/lib/paths'
import { settings } from '@/lib/settings'
import { countOf } from '@/lib/text/counts'
import { html, type Markup } from '@/lib/text/markup'
import { plainText } from '@/lib/text/plain'
import type { PendingMail, PendingNotice } from './pending'
import { confirmKey, leaveKey, type Mailbox } from './rules'

/** A mail as it is handed to the server that sends it. */
export type Letter = { to: string; subject: string; text: string; html: string; messageId: string; references: string[]; headers: Record<string, string> }

/** Says that no person wrote it, so that none answers by machine (RFC 3834). */
const BY_MACHINE = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

/** Asks whoever reads mail at an address whether it is to be used. @param name of the person who gave it */
export function confirmationLetter(mailbox: Mailbox, name: string): Letter {
  const link = absolute(paths.confirmEmail(confirmKey(mailbox)))
  const [asks, ends] = [`${name} wants to be told by mail at this address of what happens on ${settings.siteName}.`, 'The link is good for two days. If that is not you, do nothing: no other mail will come.']
  return {
    ...{ to: mailbox.address, subject: `Confirm your address for ${settings.siteName}`, headers: BY_MACHINE, references: [] },
    messageId: messageId(`confirm.${mailbox.userId}.${mailbox.askedAt.getTime()}`),
    text: `${asks}\n\nTo confirm it, open\n${link}\n\n${ends}\n`,
    html: page([html`<p>${asks}</p><p><a href="${link}">Confirm the address</a></p><p>${ends}</p>`]),
  }
}

/** Tells somebody what is new in their inbox, with the way to end such mail at once (RFC 8058). */
export function noticesLetter(mail: PendingMail): Letter {
  const { userId, address, notices, ids } = mail
  const more = ids.length - notices.length
  const key = leaveKey({ userId, address })
  const [inbox, leave, choose] = [paths.inbox(), paths.leaveEmail(key), paths.ownNotices()].map(absolute) as [string, string, string]
  const parts = notices.map(partOf)
  const rest = more > 0 ? `And ${more} more in your inbox.` : ''
  return {
    ...{ to: address, subject: subjectOf(mail, parts), ...threadOf(mail) },
    headers: { ...BY_MACHINE, 'List-Unsubscribe': `<${absolute(paths.leaveEmailAtOnce(key))}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    text: [...parts.map(({ heading, words, link }) => [heading, words, link].filter(Boolean).join('\n\n')), rest, `Your inbox: ${inbox}\nChoose what is mailed: ${choose}\nNo more mail: ${leave}`].filter(Boolean).join('\n\n* * *\n\n') + '\n',
    html: page([
      ...parts.map(({ heading, words, link }) => html`<p><a href="${link}">${heading}</a></p>${words && html`<blockquote style="white-space:pre-wrap">${words}</blockquote>`}`),
      html`${rest && html`<p>${rest}</p>`}<hr><p><a href="${inbox}">Your inbox</a> · <a href="${choose}">Choose what is mailed</a> · <a href="${leave}">No more mail</a></p>`,
    ]),
  }
}

type Part = { heading: string; words: string; link: string }

function partOf({ id, told, message, reason }: PendingNotice): Part {
  const link = absolute(told ? addressOf(told) : paths.notice(id))
  if (told) return { heading: shownLine(`${told.author} ${toldWords(told)} ${told.title || 'a story that is gone'}`), words: excerpt(plainText(told.html)), link }
  if (message !== null) return { heading: 'The moderators wrote to you', words: excerpt(plainText(message)), link: absolute(paths.ownMail()) }
  return { heading: 'A moderator or a rule acted on your posts or on you', words: excerpt(reason ?? ''), link }
}

function addressOf({ id, storyId, isComment }: ToldPost): string {
  return isComment ? paths.comment(storyId, id) : paths.item(id)
}

function subjectOf({ ids }: PendingMail, [first, ...others]: Part[]): string {
  return first && others.length === 0 ? first.heading : `${countOf(ids.length, 'notice')} on ${settings.siteName}`
}

/** Mail programs show what has a common reference as one conversation: all that is told of a thread, each comment below what it answers. */
function threadOf({ userId, notices }: PendingMail): Pick<Letter, 'messageId' | 'references'> {
  const [first] = notices
  const about = notices.map(({ told }) => told?.storyId)
  const storyId = about.every((each) => each === about[0]) ? about[0] : undefined
  const root = storyId === undefined ? [] : [messageId(`thread.${storyId}.${userId}`)]
  const told = notices.length === 1 ? first?.told : null
  const parent = told?.parentId && told.parentId !== told.storyId ? [messageId(`item.${told.parentId}.${userId}`)] : []
  return { messageId: messageId(told ? `item.${told.id}.${userId}` : `notices.${notices.at(-1)?.id ?? 0}.${userId}`), references: [...root, ...parent] }
}

function messageId(name: string): string {
  return `<${name}@${new URL(absolute('/')).hostname}>`
}

/** Controls would end a header or, as those of direction do, change what stands after them. */
function shownLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
}

function excerpt(text: string): string {
  const { excerpt: most } = settings.email
  const shown = text.replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
  return shown.length > most ? `${shown.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…` : shown
}

function page(parts: readonly Markup[]): string {
  return html`<!doctype html><html><head><meta charset="utf-8"></head><body>${[...parts]}</body></html>`.html
}
