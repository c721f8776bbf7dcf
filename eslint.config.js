import { defineConfig, globalIgnores } from 'eslint/config'
import nextVitals from 'eslint-config-next/core-web-vitals'
import nextTypescript from 'eslint-config-next/typescript'

/** The domains of lib, each of which may know those to its left alone. */
const domains = ['outward', 'notices', 'accounts', 'tokens', 'log', 'stories', 'filters', 'comments', 'reading', 'marks', 'authoring', 'flags', 'inbox', 'email', 'push', 'webhooks', 'moderation', 'people', 'search', 'exporting', 'importing', 'search-api', 'forum-api', 'item-api', 'own-data', 'leaving']

const oneWay = [
  { target: './lib', from: ['./app', './components', './server'], message: 'lib is the forum itself: it knows neither pages nor markup. Pass what you need as an argument.' },
  { target: './components', from: './app', message: 'Components know no pages. Pass what you need as a property.' },
  { target: './components', from: './lib/db.ts', message: 'Components hold markup without a database. Read in lib/<domain>/queries.ts and pass rows that are mapped.' },
  { target: './app', from: './lib/db.ts', message: 'Pages ask lib/<domain>/queries.ts and never the database.' },
  ...domains.map((domain, index) => ({
    target: `./lib/${domain}`,
    from: domains.slice(index + 1).map((other) => `./lib/${other}`),
    message: `Imports run one way: ${domains.join(' ← ')}. Move what both need to the left.`,
  })),
]

const boundAction = {
  selector: "CallExpression[callee.name='useActionState'] > CallExpression[callee.property.name='bind']",
  message: 'A bound action in useActionState hangs the server when the form is posted without script. Use a hidden input.',
}

const timeOfItsOwn = ["NewExpression[callee.name='Date'][arguments.length=0]", "CallExpression[callee.object.name='Date'][callee.property.name='now']"].map(
  (selector) => ({ selector, message: 'Take the time as an argument, or from lib/clock.ts.' }),
)

export default defineConfig([
  globalIgnores(['.next/**', 'prisma/client/**', 'next-env.d.ts', 'bench/obvious/.next/**', 'test-results/**']),
  ...nextVitals,
  ...nextTypescript,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Page loads are what is fast here (docs/static-thread-markup.md), so links are plain.
      '@next/next/no-html-link-for-pages': 'off',
      'import/no-restricted-paths': ['error', { zones: oneWay }],
      'no-restricted-syntax': ['error', boundAction],
    },
  },
  {
    files: ['app/**', 'components/**', 'lib/**', 'server/**'],
    ignores: ['lib/env.ts', 'lib/testing/**'],
    rules: { 'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Read settings from lib/env.ts, which checks them.' }] },
  },
  {
    files: ['lib/**', 'app/**'],
    ignores: ['lib/clock.ts', 'lib/testing/**', '**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', boundAction, ...timeOfItsOwn] },
  },
  // Playwright's fixtures call what they are given `use`.
  { files: ['e2e/**'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
])
