import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './cast'
import { everyPage } from './every-page'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const colorScheme of ['light', 'dark'] as const) {
  for (const audience of ['for all', 'for members', 'for moderators'] as const) {
    test(`nobody is kept out of the pages ${audience}, ${colorScheme}`, { tag: '@script' }, async ({ page, context }) => {
      test.setTimeout(180_000)
      await page.emulateMedia({ colorScheme })
      for (const { address, open } of await everyPage(audience, context)) {
        await open(page)
        expect.soft(await violationsOn(page), address).toEqual([])
      }
    })
  }
}

test('nobody is kept out of the page for what is not there', { tag: '@script' }, async ({ page }) => {
  await page.goto('/nowhere')
  expect(await violationsOn(page)).toEqual([])
})

/** @returns a line for each rule that is broken, with the first place where it is */
async function violationsOn(page: Page): Promise<string[]> {
  // Branches off the screen are not laid out until they come near it; axe would measure a guess.
  await page.evaluate(() => document.querySelectorAll<HTMLElement>('.thread > li').forEach(({ style }) => void (style.contentVisibility = 'visible')))
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  return violations.map(({ id, help, nodes }) => {
    const { html = '', failureSummary = '' } = nodes[0] ?? {}
    return `${id} (${help}), ${nodes.length} times, first ${html}: ${failureSummary}`
  })
}
