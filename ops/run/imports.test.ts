import assert from 'node:assert/strict'
import { test } from 'vitest'
import { pointAt, takenBy } from './imports.ts'

const module = `import 'reflect-metadata';
import { ours } from '../kernel/ours.js';
import { join } from 'node:path';
import sharp, {} from 'sharp';
import pg, { Pool as Many, types } from "pg";
import { Pool } from 'pg';
import { EntityManager } from '@mikro-orm/core';
const later = await import('stripe');
`

test('of each package the names are known that modules import; what is ours, native or comes later is not among them', () => {
  const taken = [...takenBy([module, "import { LockMode, } from '@mikro-orm/core';\n"])]
  assert.deepEqual(
    taken.map(([specifier, names]) => [specifier, [...names].sort()]),
    [
      ['reflect-metadata', []],
      ['pg', ['Pool', 'default', 'types']],
      ['@mikro-orm/core', ['EntityManager', 'LockMode']],
    ],
  )
})

test('a module imports from the folder what it took from packages, and all else as before', () => {
  const pointed = pointAt('../../libraries', takenBy([module]), module)
  const changed = { 'reflect-metadata': 1, pg: 2, '@mikro-orm/core': 1 }
  const expected = Object.keys(changed).reduce(
    (text, name) =>
      text.replaceAll(new RegExp(`(['"])${name}\\1`, 'g'), `$1../../libraries/${name.replace('/', '__')}.js$1`),
    module,
  )
  assert.equal(pointed, expected)
  assert.equal(pointed.split('../../libraries/').length - 1, 4)
})

test('an import that could not be read stops the build: it would load a second copy beside the first', () => {
  for (const text of ["import * as all from 'pg';", "import {\n  Pool\n} from 'pg';", "export { Pool } from 'pg';"])
    assert.throws(() => takenBy([text]), /package/, text)
})
