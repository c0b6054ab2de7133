import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Request } from 'express'
import { expect, test } from 'vitest'
import { loadPersisted } from '../graphql/persisted.js'
import { readBody } from './body.js'
import { scratchFolder } from '../testing/scratch.js'

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const read = 'query Names($n: Int) { plans { key } }'
const change = 'mutation Leave { logout }'
const folder = scratchFolder('documents')
const fileOf = (documents: Record<string, string>): string => {
  const file = join(folder, `${Object.keys(documents).join('').slice(0, 20)}.json`)
  writeFileSync(file, JSON.stringify(documents))
  return file
}
const known = loadPersisted([fileOf({ [hashOf(read)]: read, [hashOf(change)]: change }), join(folder, 'absent.json')])

const by = (hash: string): object => ({ persistedQuery: { version: 1, sha256Hash: hash } })
const post = (body: unknown, query: Record<string, string> = {}): ReturnType<typeof readBody> =>
  readBody({ method: 'POST', body, query } as unknown as Request, known)
const get = (query: Record<string, string>): ReturnType<typeof readBody> =>
  readBody({ method: 'GET', query } as unknown as Request, known)
const refusedWith = (status: number | undefined) =>
  expect.objectContaining({ code: 'BAD_USER_INPUT', detail: expect.objectContaining(status ? { status } : {}) })
const attempt = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

test('a known document comes by its hash alone, posted or got, with its variables', () => {
  expect(post({ extensions: by(hashOf(read)), variables: { n: 1 } })).toEqual({
    known: true,
    query: read,
    variables: { n: 1 },
  })
  const search = { extensions: JSON.stringify(by(hashOf(read))), variables: '{"n":2}', operationName: 'Names' }
  expect(get(search)).toEqual({ known: true, query: read, variables: { n: 2 }, operationName: 'Names' })
  expect(post({ extensions: by(hashOf(change)) })).toEqual({ known: true, query: change })
})

test('what changes something is not got; GET takes no text at all', () => {
  expect(attempt(() => get({ extensions: JSON.stringify(by(hashOf(change))) }))).toEqual(refusedWith(405))
  expect(attempt(() => get({ query: read }))).toEqual(refusedWith(405))
  expect(attempt(() => get({}))).toEqual(refusedWith(405))
  expect(attempt(() => get({ extensions: JSON.stringify(by(hashOf(read))), query: read }))).toEqual(refusedWith(405))
})

test('TI-11: nobody registers a document: an unknown hash, or a hash with a text, is refused and not remembered', () => {
  const mine = '{ __typename }'
  for (let round = 0; round < 2; round += 1) {
    expect(attempt(() => post({ extensions: by(hashOf(mine)) }))).toEqual(refusedWith(undefined))
    expect(attempt(() => post({ extensions: by(hashOf(mine)), query: mine }))).toEqual(refusedWith(undefined))
    expect(attempt(() => post({ extensions: by(hashOf(read)), query: mine }))).toEqual(refusedWith(undefined))
  }
  for (const asked of [null, 1, 'x', {}, { sha256Hash: 1 }, []])
    expect(attempt(() => post({ extensions: { persistedQuery: asked } }))).toEqual(refusedWith(undefined))
})

test('a build whose documents are not their hashes does not start', () => {
  expect(() => loadPersisted([fileOf({ [hashOf(read)]: change })])).toThrow(/not its hash/)
})

test('everything comes in the body: a query string beside a POST is refused', () => {
  expect(attempt(() => post({ query: read }, { query: change }))).toEqual(refusedWith(undefined))
})
