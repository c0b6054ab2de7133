import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type GraphQLSchema, Kind, parse, specifiedRules, validate } from 'graphql'
import { beforeAll, expect, test } from 'vitest'
import { schemaParts } from '../rooms.js'
import { compileCost } from './cost.js'
import { limitRules, limits } from './limits.js'
import { loadPersisted } from './persisted.js'
import { bareSchema } from './schema.js'
import { checkTokens } from './tokens.js'

/** What the admin and the widget ask, as their builds wrote it down, and the largest page either asks for. */
const fronts = [
  { part: 'admin', first: 100 },
  { part: 'widget', first: 36 },
]
let schema: GraphQLSchema
beforeAll(async () => {
  schema = await bareSchema(schemaParts)
})

test.each(fronts)('GQ-01: no limit stands in the way of the $part with pages of $first', ({ part, first }) => {
  const file = fileURLToPath(new URL(`../../../${part}/dist/documents.json`, import.meta.url))
  if (!existsSync(file)) throw new Error(`${file} is absent. Build first (npm test does).`)
  const documents = [...loadPersisted([file]).values()]
  expect(documents.length).toBeGreaterThan(2)
  const tooDear: string[] = []
  for (const { text } of documents) {
    checkTokens(text)
    const document = parse(text)
    expect([text, validate(schema, document, [...specifiedRules, ...limitRules])]).toEqual([text, []])
    for (const node of document.definitions) {
      if (node.kind !== Kind.OPERATION_DEFINITION) continue
      const cost = compileCost(schema, document, node)({ first })
      if (cost > limits.cost) tooDear.push(`${node.name?.value} costs ${cost}`)
    }
  }
  expect(tooDear).toEqual([])
})
