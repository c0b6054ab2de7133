import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { test } from 'vitest'
import { leftBehind } from './libraries.ts'

test('the bundle that was used last stays beside the one that is made, and neither the newest of the others nor what a killed build left counts', () => {
  const room = mkdtempSync(join(tmpdir(), 'libraries-'))
  // How many seconds ago each was made, or used again.
  const made = { used: 5, newest: 60, oldest: 900, 'killed.next': 1 }
  for (const [name, ago] of Object.entries(made)) {
    mkdirSync(join(room, name))
    utimesSync(join(room, name), Date.now() / 1_000 - ago, Date.now() / 1_000 - ago)
  }
  assert.deepEqual(
    leftBehind(room)
      .map((path) => basename(path))
      .sort(),
    ['newest', 'oldest'],
  )
  rmSync(room, { recursive: true })
})
