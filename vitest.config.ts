import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

export default defineConfig({
  resolve: { alias: { '@': root, 'server-only': `${root}/lib/testing/empty.ts` } },
  test: {
    include: ['{lib,server,components,scripts}/**/*.test.ts'],
    globalSetup: 'lib/testing/cluster.ts',
    setupFiles: 'lib/testing/each-file.ts',
    // By default one processor is left idle.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
