import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OwnPostgres, ownPostgres } from '../../../testing/own-postgres.js'
import { openClient } from '../../../testing/sql.js'

/** On a PostgreSQL of its own, for the embedded one lets no replica follow. */
let postgres: OwnPostgres
beforeAll(async () => {
  postgres = await ownPostgres()
  const superuser = await openClient(postgres.superuserUrl)
  await superuser.query(`alter system set wal_level = 'replica'`)
  await superuser.query('alter system set max_wal_senders = 2')
  await superuser.end()
  await postgres.crash()
}, 120_000)
afterAll(() => postgres.drop())

test('a replica that follows is counted and its lag told through the door; without the right of the door nobody guesses', async () => {
  const platform = await openClient(postgres.platformUrl)
  const state = async () => (await platform.query('select * from replica_state()')).rows[0]
  expect(await state()).toEqual({ replicas: 0, known: true, lag_seconds: null })
  const replica = new pg.Client({ connectionString: postgres.superuserUrl, replication: 'database' } as object)
  await replica.connect()
  expect(await state()).toEqual({ replicas: 1, known: true, lag_seconds: 0 })
  const superuser = await openClient(postgres.superuserUrl)
  await superuser.query('revoke pg_read_all_stats from door_replicas granted by mainstreet_owner')
  expect(await state()).toEqual({ replicas: 1, known: false, lag_seconds: null })
  for (const each of [replica, superuser, platform]) await each.end()
})
