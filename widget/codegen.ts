import type { CodegenConfig } from '@graphql-codegen/cli'

/** The answers' types, generated from the contract. Types only: nothing of this file reaches the bundle. */
const config: CodegenConfig = {
  schema: '../schema.graphql',
  documents: ['src/documents/*.ts'],
  generates: { 'src/gql/answers.ts': { plugins: ['typescript-operations'] } },
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    scalars: { DateTime: 'string', JSON: 'unknown' },
    disableDescriptions: true,
  },
}

export default config
