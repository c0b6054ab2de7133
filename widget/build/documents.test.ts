// @vitest-environment node
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { persisted } from './documents.js'

const documents = Object.entries(persisted())
const contract = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'))

describe('the documents the widget sends', () => {
  test.each(documents)('%s is the hash of its text, a read, and fits the contract', (hash, text) => {
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash)
    const document = parse(text)
    const kinds = document.definitions.flatMap((node) => ('operation' in node ? [node.operation] : []))
    expect(kinds).toEqual(['query'])
    expect(validate(contract, document).map(({ message }) => message)).toEqual([])
  })

  test('are four, and none is listed twice', () => {
    expect(documents).toHaveLength(4)
  })
})
