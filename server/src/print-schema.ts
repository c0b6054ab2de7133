import 'reflect-metadata'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { bareSchema } from './graphql/schema.js'
import { schemaParts } from './rooms.js'

/** Prints the contract: `node print-schema.js [file]`; without a file, the committed schema.graphql is written. */
const file = process.argv[2] ?? fileURLToPath(new URL('../../schema.graphql', import.meta.url))
writeFileSync(file, `${printSchema(lexicographicSortSchema(await bareSchema(schemaParts)))}\n`)
