import type { Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'
import { db } from '@/lib/db'
import { settings } from '@/lib/settings'
import { expect, faultsOn, signIn, test } from './cast'
import { everyPage } from './every-page'
import { newMember, newThread } from './rows'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// The walk through every page is the longest test there is, so it looks for all that can be seen from the outside at once.
for (const audience of ['for all', 'for members', 'for moderators'] as const) {
  test(`nobody is kept out of the pages ${audience}, and the browser finds no fault in them`, { tag: '@script' }, async ({ page, context }) => {
    test.setTimeout(180_000)
    const faults = await faultsOn(page)
    for (const { address, open } of await everyPage(audience, context)) {
      await page.emulateMedia({ colorScheme: 'light' })
      await open(page)
      expect.soft(await violationsOn(page), address).toEqual([])
      // Dark pages are the same pages in other colours.
      await page.emulateMedia({ colorScheme: 'dark' })
      expect.soft(await violationsOf(page, { runOnly: ['color-contrast'] }), `${address}, dark`).toEqual([])
      expect.soft(faults.splice(0), address).toEqual([])
    }
  })
}

test('words can be read on black, under a colour of one’s own', { tag: '@script' }, async ({ page, context }) => {
  const member = await newMember({ karma: settings.topColour.karma })
  await db().user.update({ where: { id: member.id }, data: { theme: 'black', topColour: '808080', textSize: 'larger', density: 'compact' } })
  await signIn(context, member)
  const { story } = await newThread('oak\n  elm', { by: { elm: member } })
  for (const address of ['/', `/item/${story.id}`, '/settings']) {
    await page.goto(address)
    expect.soft(await violationsOn(page), address).toEqual([])
  }
})

test('nobody is kept out of the page for what is not there', { tag: '@script' }, async ({ page }) => {
  await page.goto('/nowhere')
  expect(await violationsOn(page)).toEqual([])
})

/** @returns a line for each rule that is broken */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  // Branches off the screen are not laid out until they come near it; axe would measure a guess.
  await page.evaluate(() => document.querySelectorAll<HTMLElement>('.thread li').forEach(({ style }) => void (style.contentVisibility = 'visible')))
  return violationsOf(page, { runOnly: RULES })
}

/** @returns a line for each rule that is broken, with the first place where it is */
async function violationsOf(page: Page, which: RunOptions): Promise<string[]> {
  // There are no frames, and no sheets from elsewhere.
  const options: RunOptions = { ...which, resultTypes: ['violations'], iframes: false, preload: false }
  const { violations } = await page.evaluate((asked) => axe.run(document, asked), options)
  return violations.map(({ id, help, nodes }) => {
    const { html = '', failureSummary = '' } = nodes[0] ?? {}
    return `${id} (${help}), ${nodes.length} times, first ${html}: ${failureSummary}`
  })
}
