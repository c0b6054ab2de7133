import { openDatabase, type TestDatabase } from './database.js'
import { startOddWorker } from './odd-worker.js'
import type { Built } from './process.js'
import { openClient } from './sql.js'

/** `patterns`: schedules by a word. `known`: when one of them was last done, as the queue remembers it. */
type Turns = { clock: string; zone: string; patterns: Record<string, string>; known: Record<string, string> }

/** Two workers whose clocks stand at `clock` in that zone, for three and a half seconds: how often each schedule was done, by both together. */
export async function countTurns({ clock, zone, patterns, known }: Turns): Promise<Record<string, number>> {
  const database = await openDatabase()
  const workers: Built[] = []
  try {
    await remember(database, known)
    const words = Object.keys(patterns)
    const also = `{ ${words.map((word) => `${word}: async () => say('turn ${word}')`).join(', ')} }`
    const schedules = words.map((task) => ({ task, pattern: patterns[task] ?? '' }))
    for (const _ of [1, 2]) {
      const odd = { body: '', also, schedules, clock }
      workers.push(await startOddWorker(database, odd, { TZ: zone }))
    }
    await Promise.all(workers.map((worker) => worker.until(() => worker.said().includes('ready'))))
    await new Promise((resolve) => setTimeout(resolve, 3_500))
    const said = workers.map((worker) => worker.said()).join('')
    return Object.fromEntries(words.map((word) => [word, said.split(`"turn ${word}"`).length - 1]))
  } finally {
    for (const { child } of workers) child.kill('SIGKILL')
    await database.drop()
  }
}

async function remember(database: TestDatabase, known: Record<string, string>): Promise<void> {
  const client = await openClient(database.superuserUrl)
  const sql = `insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution) values ($1, $2, $2)`
  for (const [task, at] of Object.entries(known)) await client.query(sql, [task, at])
  await client.end()
}
