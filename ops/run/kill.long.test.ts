import assert from 'node:assert/strict'
import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'vitest'
import type { RunRecord } from './folder.ts'
import { withClient } from './postgres/roles.ts'
import { argumentsOf, freshFolder, processesOf, serveStandIns } from './testing/serving.ts'

const rounds = Number(process.env.KILL_ROUNDS ?? 40)

test(`in ${rounds} rounds of kill -9 at a random moment, every committed row is there at the next start`, async () => {
  const dataDir = await freshFolder()
  let committed = 0
  for (let round = 0; round < rounds; round++) {
    const serving = await serveStandIns(dataDir, { TEST_FSYNC: '1' })
    await serving.ready
    const { addresses } = JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')) as RunRecord
    const writing = writeUntilCut(addresses?.ownerUrl ?? '', committed)
    await new Promise((later) => setTimeout(later, 100 + Math.random() * 600))
    for (const pid of victims(dataDir, serving.process.pid ?? 0)) kill(pid)
    await serving.ended
    committed = await writing
  }
  assert.ok(committed > rounds, `only ${committed} rows were written`)
  rmSync(dirname(dataDir), { recursive: true })
})

/** Checks what earlier rounds left, then writes numbered rows until the connection breaks; answers the last that was confirmed. */
async function writeUntilCut(url: string, committed: number): Promise<number> {
  let confirmed = committed
  await withClient(url, async (client) => {
    await client.query('create table if not exists kept (id int primary key)')
    const { rows } = await client.query<{ last: number; count: number }>(
      'select coalesce(max(id), 0) as last, count(*)::int as count from kept',
    )
    const { last = 0, count = 0 } = rows[0] ?? {}
    // The last row may have been committed without our hearing of it.
    assert.ok(last === committed || last === committed + 1, `${last} rows, ${committed} were confirmed`)
    assert.equal(count, last)
    for (confirmed = last; ; confirmed++) await client.query('insert into kept values ($1)', [confirmed + 1])
  }).catch((error: Error) => {
    if (error.name === 'AssertionError') throw error
  })
  return confirmed
}

/** The start alone, the database alone, or everything at once. */
function victims(dataDir: string, start: number): number[] {
  const all = processesOf(dataDir)
  const server = all.filter((pid) => argumentsOf(pid).includes('bin/postgres'))
  return [[start], server.slice(0, 1), [start, ...all]][Math.floor(Math.random() * 3)] ?? []
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Ended between the look and the kill.
  }
}
