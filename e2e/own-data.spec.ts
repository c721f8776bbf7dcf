import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { absolute, expect, test } from './cast'
import { newComment, newStory } from './rows'

test('everything of one’s own is downloaded from the settings', async ({ memberPage, member }) => {
  const own = await newComment({ on: await newStory(), by: member, text: 'elm' })
  const foreign = await newComment({ on: own, text: 'a secret of somebody else' })
  await memberPage.goto('/settings')
  const downloading = memberPage.waitForEvent('download')
  await memberPage.getByRole('link', { name: 'Download everything of yours' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(new RegExp(`^${member.name}-\\d{4}-\\d\\d-\\d\\d\\.zip$`))
  const files = unzipSync(readFileSync(await download.path()))
  const page = strFromU8(files['index.html'] ?? new Uint8Array())
  expect(page).toContain(`href="${absolute(`/item/${own.id}`)}"`)
  expect(page).not.toContain(foreign.text)
  expect(JSON.parse(strFromU8(files['posts.json'] ?? new Uint8Array()))).toEqual([expect.objectContaining({ id: own.id, text: 'elm' })])
})

test('who is not signed in is asked to', { tag: '@no-script' }, async ({ page }) => {
  await page.goto('/settings/data')
  await expect(page).toHaveURL(/\/login\?goto=%2Fsettings%2Fdata$/)
})
