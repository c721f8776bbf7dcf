import type { Page } from '@playwright/test'
import { db } from '@/lib/db'
import { expect, fillIn, refusalOn, signIn, test } from './cast'
import { newComment, newMember, newStory, type Member } from './rows'

const x = (length: number) => 'x'.repeat(length)
const LONG_PASSWORD = 'That password is too long: passwords here have at most 256 characters.'
const LONG_TEXT = 'That is longer than 20000 characters: shorten it.'
const LONG_TITLE = 'A title has at most 80 characters; this one has 81. Shorten it.'

/** What each form takes, and what is wrong with what it is given; whoever fills it in has a story and a comment of their own. */
const forms: Record<string, { button: string; good: Record<string, string>; bad: [fields: Record<string, string>, sentence: string][] }> = {
  '/login': {
    button: 'Log in',
    good: { Name: 'somebody', Password: 'long enough' },
    bad: [
      [{ Name: ' ' }, 'Type your name.'],
      [{ Name: x(101) }, 'That name is too long: names here have at most 15 characters.'],
      [{ Password: x(257) }, LONG_PASSWORD],
    ],
  },
  '/signup': { button: 'Make the account', good: { Name: 'somebody', Password: 'long enough' }, bad: [[{ Password: x(257) }, 'A password has at most 256 characters. Choose a shorter one.']] },
  '/submit': {
    button: 'Submit',
    good: { Title: 'A title', Address: '', Text: 'Words' },
    bad: [
      [{ Address: `https://example.com/${x(1981)}` }, 'That address is longer than 2000 characters: submit a shorter one.'],
      [{ Address: 'javascript:alert(1)' }, 'That is not a web address: it must begin with http:// or https://.'],
      [{ Text: x(20_001) }, LONG_TEXT],
    ],
  },
  '/newpoll': {
    button: 'Begin the poll',
    good: { Title: 'Which?', Text: '', Choices: 'Tea\nCoffee' },
    bad: [
      [{ Title: ' ' }, 'Give it a title.'],
      [{ Title: x(81) }, LONG_TITLE],
      [{ Text: x(20_001) }, LONG_TEXT],
    ],
  },
  '/edit/STORY': {
    button: 'Save',
    good: { Title: 'A title', Text: 'Words' },
    bad: [
      [{ Title: x(81) }, LONG_TITLE],
      [{ Text: x(20_001) }, LONG_TEXT],
      [{ Text: ' ' }, 'Without an address it needs a text: ask your question there.'],
    ],
  },
  '/edit/COMMENT': { button: 'Save', good: {}, bad: [[{ Text: x(20_001) }, LONG_TEXT]] },
  '/reply/COMMENT': {
    button: 'Reply',
    good: {},
    bad: [
      [{ Reply: ' \n' }, 'There is nothing to post yet: write something first.'],
      [{ Reply: x(20_001) }, 'That is longer than 20000 characters: shorten it, or post it in two parts.'],
    ],
  },
  '/flag/FOREIGN': { button: 'Flag', good: {}, bad: [[{ Note: x(501) }, 'Keep the note under 500 characters.']] },
  '/inbox': {
    button: 'Send',
    good: {},
    bad: [
      [{ 'Message to the moderators': ' ' }, 'There is nothing to send yet: write something first.'],
      [{ 'Message to the moderators': x(20_001) }, LONG_TEXT],
    ],
  },
  '/settings': {
    button: 'Change the password',
    good: { 'Present password': 'long enough', 'New password': 'long enough' },
    bad: [
      [{ 'New password': x(7) }, 'A password needs at least 8 characters. Choose a longer one.'],
      [{ 'New password': x(257) }, 'A password has at most 256 characters. Choose a shorter one.'],
      [{ 'Present password': x(257) }, LONG_PASSWORD],
    ],
  },
  '/settings/notices': { button: 'Save the address', good: {}, bad: [[{ 'Mail address': 'me@' }, 'That is no mail address: it looks like name@example.org.'], [{ 'Mail address': `${x(250)}@example.org` }, 'No mail address is that long.']] },
  '/settings#about': { button: 'Save', good: {}, bad: [[{ 'About you': x(20_001) }, 'Keep the text about you under 20000 characters.']] },
}

for (const [form, { button, good, bad }] of Object.entries(forms)) {
  test(`${form} says what is wrong, and keeps what was typed`, async ({ page, context }) => {
    const writer = await newMember({ karma: 100 })
    const address = await addressOf(form, writer)
    if (!['/login', '/signup'].includes(form)) await signIn(context, writer)
    await page.goto(address)
    for (const [fields, sentence] of bad) {
      await liftLimits(page)
      const typed = { ...good, ...fields }
      await fillIn(page, typed)
      if (form.startsWith('/flag')) await page.getByLabel('Something else').check()
      await page.getByRole('button', { name: button, exact: true }).click()
      await expect(refusalOn(page)).toHaveText(sentence)
      for (const [label, text] of Object.entries(typed)) await expect(page.getByLabel(new RegExp(`^${label}`))).toHaveValue(label.toLowerCase().includes('password') ? '' : text)
    }
  })
}

for (const [what, act, sentence] of [
  ['flagged', 'Flag', 'That post is gone already.'],
  ['replied to', 'Reply', 'What you reply to was deleted meanwhile. Copy your text and post it elsewhere in the thread.'],
] as const) {
  test(`what was deleted meanwhile is not ${what}: that is said`, async ({ page, context }) => {
    await signIn(context, await newMember({ karma: 100 }))
    const story = await newStory()
    const foreign = await newComment({ on: story, text: 'Foreign words' })
    await page.goto(`/${act.toLowerCase()}/${foreign.id}`)
    await db().item.update({ where: { id: foreign.id }, data: { deletedAt: new Date() } })
    if (act === 'Flag') await page.getByLabel('Spam or advertising').check()
    else await fillIn(page, { Reply: 'My words' })
    await page.getByRole('button', { name: act, exact: true }).click()
    await expect(refusalOn(page)).toHaveText(sentence)
    if (act === 'Flag') await expect(page.getByLabel('Spam or advertising')).toBeChecked()
    else await expect(page.getByLabel('Reply')).toHaveValue('My words')
  })
}

async function addressOf(form: string, by: Member): Promise<string> {
  const story = await newStory({ by, text: 'Words', hoursAgo: 0 })
  const comment = await newComment({ on: story, by, text: 'Words', createdAt: new Date() })
  const foreign = await newComment({ on: story, text: 'Words', createdAt: new Date() })
  return form.replace('STORY', String(story.id)).replace('COMMENT', String(comment.id)).replace('FOREIGN', String(foreign.id))
}

/** A browser need not keep to what a form says of its fields, so the forum checks them itself. */
async function liftLimits(page: Page): Promise<void> {
  await page.getByRole('main').locator('form').evaluateAll((forms: HTMLFormElement[]) => {
    for (const form of forms) {
      form.noValidate = true
      for (const field of form.querySelectorAll('[maxlength]')) field.removeAttribute('maxlength')
    }
  })
}
