import 'reflect-metadata'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bareSchema } from './graphql/schema.js'
import { surfaceOf } from './graphql/surface.js'
import { schemaParts } from './rooms.js'

/** What strangers reach: `node print-surface.js [file]`; without a file, the committed ops/docs/surface.txt is written. */
const file = process.argv[2] ?? fileURLToPath(new URL('../../ops/docs/surface.txt', import.meta.url))
writeFileSync(file, surfaceOf(await bareSchema(schemaParts), schemaParts.doors))
