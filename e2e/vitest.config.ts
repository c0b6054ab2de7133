import { defineConfig } from 'vitest/config'

/** Journeys in a real browser, two at once: they share an installation as people do, and a browser waits as often as it works. */
export default defineConfig({
  test: { include: ['journeys/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 2 },
})
