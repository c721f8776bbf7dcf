import { defineConfig } from '@playwright/test'
import { z } from 'zod'

const { executablePath, args } = z.object({ executablePath: z.string(), args: z.array(z.string()) }).parse(JSON.parse(process.env.BROWSER ?? '{}'))

const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true }

/**
 * What people do is tested with and without scripts, what they only read without, and each form also under a thumb; what only one of them can do, or one is
 * enough for, says so in its tag. With scripts every page is opened by accessibility.spec.ts.
 */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  forbidOnly: true,
  reporter: [['list'], ['json']],
  use: { baseURL: process.env.BASE_URL, launchOptions: { executablePath, args }, screenshot: 'only-on-failure' },
  projects: [
    { name: 'scripts on', use: { javaScriptEnabled: true, viewport: { width: 1280, height: 900 } }, grepInvert: /@no-script|@phone/ },
    { name: 'scripts off', use: { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } }, grepInvert: /@script|@phone/ },
    { name: 'phone', use: PHONE, grep: /@phone/ },
    { name: 'writing on a phone', use: PHONE, grep: /@thumb/ },
  ],
})
