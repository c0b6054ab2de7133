import { defineConfig } from 'vitest/config'

/** Tests of what starts, builds and checks the project: real processes, real PostgreSQL. The long ones run by name. */
export default defineConfig({
  root: import.meta.dirname,
  // Vite would pick graphql's .mjs where the libraries pick its .js: two copies of one realm.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['**/*.test.ts'],
    exclude: process.env.TEST_LONG ? [] : ['**/*.long.test.ts'],
    testTimeout: process.env.TEST_LONG ? 1_200_000 : 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    silent: 'passed-only',
  },
})
