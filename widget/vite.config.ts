import { defineConfig } from 'vitest/config'
import { lazyChunks } from './build/chunks.js'
import { documentList, hashedDocuments } from './build/documents.js'

export default defineConfig({
  plugins: [hashedDocuments(), documentList(), lazyChunks()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  build: {
    target: 'es2022',
    cssTarget: ['chrome111', 'safari16.2', 'firefox113'],
    lib: { entry: 'src/v1.ts', formats: ['iife'], name: 'ldWidget' },
    rollupOptions: { output: { entryFileNames: 'v1.js' } },
    reportCompressedSize: false,
    copyPublicDir: false,
  },
  test: {
    environment: 'happy-dom',
    environmentOptions: { happyDOM: { url: 'http://town.example/' } },
    testTimeout: 20_000,
    // A fresh window for each file took longer than the tests; the setup leaves a clean one behind.
    setupFiles: ['src/testing/setup.ts'],
    isolate: false,
    include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts'],
  },
})
