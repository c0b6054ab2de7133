import { defineConfig } from 'vitest/config'

/** Journeys in a real browser, two at once: they share an installation as people do, and a browser waits as often as it works. */
export default defineConfig({
  test: {
    include: ['journeys/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
    // A page of a busy machine takes its time; a step that is there already waits for nothing.
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 2,
    // A journey leaves nothing in its modules: to load the browser's driver for each file anew took a tenth of the time.
    isolate: false,
  },
})
