import { defineConfig } from 'vitest/config'

/** Journeys in a real browser, one after the other: they share an installation as people do. */
export default defineConfig({
  test: { include: ['journeys/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false },
})
