import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { hashOf, namesAndSizes } from '../inputs.ts'
import { undecidedBreaks } from './contract.ts'
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
