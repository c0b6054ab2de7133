import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { documentList, documentsInPlace } from './vite.documents.js'

/**
 * `src/boot.js` runs before the first paint, so it blocks, and a module script cannot. It is emitted as it is under a
 * hashed name, because everything under `assets/` may be kept for a year.
 */
function bootScript(): Plugin {
  const source = () => readFileSync(new URL('./src/boot.js', import.meta.url), 'utf8')
  let file = ''
  return {
    name: 'boot-script',
    generateBundle: {
      order: 'pre',
      handler() {
        file = this.getFileName(this.emitFile({ type: 'asset', name: 'boot.js', source: source() }))
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => html.replace('/src/boot.js', bundle ? `/admin/${file}` : '/admin/src/boot.js'),
    },
  }
}

/** `API` names a running server while developing: `API=http://localhost:4000 pnpm vite`. */
const api = process.env.API ?? 'http://localhost:4000'

export default defineConfig({
  base: '/admin/',
  plugins: [documentsInPlace(), react(), bootScript(), documentList()],
  build: {
    target: 'es2022',
    manifest: 'manifest.json',
    sourcemap: false,
    modulePreload: { polyfill: false },
    // What every page needs is two files that lie still between versions; in dozens of pieces it weighs a tenth more.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store)[\\/]/ },
            {
              name: 'first',
              test: /node_modules[\\/](@tanstack[\\/](react-router|router-core|history)|i18next|react-i18next|@apollo|rxjs|tslib|optimism|@wry)[\\/]/,
            },
          ],
        },
      },
    },
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/graphql': api, '/media': api, '/widget': api } },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    maxWorkers: 2,
    // A fresh window per file took two thirds of the run; the setup leaves a clean one behind.
    isolate: false,
    testTimeout: 30_000,
  },
})
