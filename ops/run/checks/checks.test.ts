import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { makeKey } from '../../../server/src/kernel/api-key.ts'
import { hashOf, namesAndSizes } from '../inputs.ts'
import { undecidedBreaks } from './contract.ts'
import { secretsIn } from './secrets.ts'
import { initialScripts } from './sizes.ts'

let folder: string
const write = (name: string, text: string) => writeFileSync(join(folder, name), text)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mainstreet-checks-'))
})

afterAll(() => rmSync(folder, { recursive: true }))

test('a field that goes is a breaking change, until a decision record names it', async () => {
  const [before, now] = ['type Query { kept: Int gone: Int }', 'type Query { kept: Int more: Int }']
  assert.equal((await undecidedBreaks(before, now, new Set())).length, 1)
  assert.deepEqual(await undecidedBreaks(before, now, new Set(['Query.gone'])), [])
  assert.deepEqual(await undecidedBreaks(now, now, new Set()), [])
})

test('the first scripts are those the page names and all they import, but not what loads later', () => {
  mkdirSync(join(folder, 'assets'))
  write('index.html', '<script type="module" src="/admin/assets/main.js"></script><link href="/admin/assets/boot.js">')
  write('assets/main.js', 'import{a as b}from"./shared.js";import"./side.js";const later=()=>import("./page.js")')
  write('assets/shared.js', 'export*from"./deep.js"')
  for (const name of ['side', 'deep', 'page', 'boot', 'stranger']) write(`assets/${name}.js`, '')
  const names = initialScripts(folder).map((path) => path.split('/').at(-1))
  assert.deepEqual(names.sort(), ['boot.js', 'deep.js', 'main.js', 'shared.js', 'side.js'])
})

test('a build is due again when a file changes, comes or goes, and when its output was touched', () => {
  const hashes = new Set([hashOf([folder])])
  write('one.ts', 'a')
  hashes.add(hashOf([folder]))
  write('one.ts', 'b')
  hashes.add(hashOf([folder]))
  rmSync(join(folder, 'one.ts'))
  hashes.add(hashOf([folder]))
  assert.equal(hashes.size, 3)
  const output = namesAndSizes(folder)
  rmSync(join(folder, 'assets', 'page.js'))
  assert.notEqual(namesAndSizes(folder), output)
})

test('AK-08: a key of ours is found by its sum, others’ by their form, and neither is repeated in what is said', () => {
  const key = makeKey({ kind: 'SECRET', mode: 'LIVE' })
  assert.match(secretsIn('a.md', `x\ny ${key}`).join(), /a\.md:2: an API key of a tenant$/)
  assert.ok(!secretsIn('a.md', key).join().includes(key))
  const wrong = key.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'))
  assert.deepEqual(secretsIn('a.md', wrong), [])
  assert.equal(secretsIn('admin/dist/assets/main.js', wrong).length, 1)
  // Put together here, so that this file has none of them.
  const made = [
    `AK${'IA'}${'Q'.repeat(16)}`,
    `gh${'p_'}${'a1'.repeat(18)}`,
    `wh${'sec_'}${'b2'.repeat(16)}`,
    `-----BEGIN PRIVATE ${'KEY'}-----\n${'Ab'.repeat(40)}`,
    `ey${'J'}${'h'.repeat(20)}.ey${'J'}${'p'.repeat(20)}.${'s'.repeat(43)}`,
    `postgres://somebody:${'k3'.repeat(8)}@db.example.org/x`,
  ]
  for (const each of made) assert.equal(secretsIn('a.ts', `const it = '${each}'`).length, 1, each.slice(0, 4))
  assert.deepEqual(secretsIn('a.ts', 'postgres://owner:secret@localhost/x task_force npm_config'), [])
})

test('AK-08: what is served has no source map, and the example of settings has no value of a secret', () => {
  assert.equal(secretsIn('widget/dist/v1.js.map', '{}').length, 1)
  assert.equal(secretsIn('.env.example', 'JWT_SECRET=\nSECRETS_KEY=abc\nPORT=4000\n').length, 1)
})
