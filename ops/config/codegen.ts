import { fileURLToPath } from 'node:url'
import type { CodegenConfig } from '@graphql-codegen/cli'
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/**
 * The admin's types and persisted documents, from the committed contract. The documents' hashes travel instead of their
 * text; `vite build` hands the same list to the server as `admin/dist/documents.json`.
 */
const config: CodegenConfig = {
  schema: at('schema.graphql'),
  documents: [at('admin/src/**/*.{ts,tsx}'), `!${at('admin/src/gql')}/**`, `!${at('admin/src')}/**/*.test.{ts,tsx}`],
  ignoreNoDocuments: true,
  generates: {
    [at('admin/src/gql/')]: {
      preset: 'client',
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: {
        persistedDocuments: { hashAlgorithm: 'sha256' },
        fragmentMasking: { unmaskFunctionName: 'readFragment' },
      },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        avoidOptionals: { field: true },
        strictScalars: true,
        scalars: { ID: 'string', DateTime: 'string', JSON: 'unknown' },
      },
    },
  },
}

export default config
