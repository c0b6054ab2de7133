// @vitest-environment node
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { persisted, released } from './documents.js'

const documents = Object.entries({ ...released(), ...persisted() })
const contract = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'))

describe('the documents this widget and its former releases send', () => {
  test.each(documents)('%s is the hash of its text, one operation, and fits the contract', (hash, text) => {
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash)
    const document = parse(text)
    const kinds = document.definitions.flatMap((node) => ('operation' in node ? [node.operation] : []))
    expect(kinds).toEqual([text.startsWith('mutation') ? 'mutation' : 'query'])
    expect(validate(contract, document).map(({ message }) => message)).toEqual([])
  })

  test('are eighteen in this one, and none is listed twice', () => {
    expect(Object.keys(persisted())).toHaveLength(18)
  })

  // `pnpm test -u` writes down what is new. What stands there goes only with a decision: pages still ask by it.
  test('are all written down for the pages that outlive a release', async () => {
    const known = { ...released(), ...persisted() }
    await expect(`${JSON.stringify(known, null, 2)}\n`).toMatchFileSnapshot('released.json')
  })
})
