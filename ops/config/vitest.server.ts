import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Short files that take long: by their size they would come last, and one core would wait for them. */
const long =
  /\/testing\/sweep\/|\/search\.pairs\.|\/walls\/migrations\.|\/fuzz\.|\/lost-worker\.|\/metrics\.test|\/listings-import\./

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification): boolean => long.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

/** Server tests: pure ones and GraphQL ones on a real PostgreSQL that the setup starts once for the run. */
export default defineConfig({
  root: fileURLToPath(new URL('../../server', import.meta.url)),
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false }, assumptions: { setPublicClassFields: true } },
  // Vite would pick graphql's .mjs where Node's own resolution, and so every library, picks the .js: two copies of one realm.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['src/**/*.test.ts'],
    // `npm run test:long` runs those by name.
    exclude: process.env.TEST_LONG ? [] : ['**/*.long.test.ts'],
    globalSetup: fileURLToPath(new URL('./vitest.server.setup.ts', import.meta.url)),
    setupFiles: ['reflect-metadata', fileURLToPath(new URL('./vitest.server.tidy.ts', import.meta.url))],
    silent: 'passed-only',
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // One more than the cores that the whole has to do with: many tests wait, for a timeout, a lease or a lost line, and a core waited with them.
    maxWorkers: 3,
    // Three processes for all files: to load the server for each file anew took a third of the time. A test leaves nothing behind in modules.
    isolate: false,
    sequence: { sequencer: LongFirst },
  },
})
