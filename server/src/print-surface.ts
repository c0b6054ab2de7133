import 'reflect-metadata'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { featureListOf } from './graphql/features.js'
import { fieldAudiencesOf } from './graphql/field-audiences.js'
import { bareSchema } from './graphql/schema.js'
import { surfaceOf } from './graphql/surface.js'
import { schemaParts } from './rooms.js'

/** What strangers reach, who sees which field, and what needs a feature: `node print-surface.js` writes the committed ops/docs/surface.txt, fields.yaml and features.txt. */
const docs = (name: string): string => fileURLToPath(new URL(`../../ops/docs/${name}`, import.meta.url))
const schema = await bareSchema(schemaParts)
writeFileSync(docs('surface.txt'), surfaceOf(schema, schemaParts.doors))
writeFileSync(docs('fields.yaml'), fieldAudiencesOf(schema))
writeFileSync(docs('features.txt'), featureListOf(schema))
