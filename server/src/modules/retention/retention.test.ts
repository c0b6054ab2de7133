import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { call } from '../../testing/call.js'
import { runJobs } from '../../testing/jobs.js'
import { watchLog } from '../../testing/log-lines.js'
import { makeEndorsement, makeListing } from '../../testing/makers.js'
import { openClient } from '../../testing/sql.js'
import { makeTenant, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
let a: Tenancy
let b: Tenancy
beforeAll(async () => {
  ;[a, b] = [await makeTenant(world()), await makeTenant(world())]
})

/** `age`: since when it is over, as SQL; a negative one is still to come. */
type Kept = { whose: Tenancy; age: string }
const digest = () => Buffer.from(newId().replaceAll('-', ''))
const over = (at: number) => `now() - $${at}::interval`
const rows: Record<string, (kept: Kept, id: string) => Promise<unknown>> = {
  idempotency_key: ({ whose, age }, id) =>
    world().truth(
      `insert into idempotency_key (tenant_id, id, caller, key, request_hash, operation, expires_at) values ($1, $2::uuid, 'c', $2::uuid::text, 'h', 'o', ${over(3)})`,
      [whose.id, id, age],
    ),
  person_idempotency_key: ({ whose, age }, id) =>
    world().truth(
      `insert into person_idempotency_key (user_id, id, caller, key, request_hash, operation, expires_at) values ($1, $2::uuid, 'c', $2::uuid::text, 'h', 'o', ${over(3)})`,
      [whose.owner.userId, id, age],
    ),
  mail_link: ({ whose, age }, id) =>
    world().truth(
      `insert into mail_link (id, user_id, purpose, token_hash, email, expires_at) values ($2, $1, 'VERIFY_EMAIL', $4, 'a@b.example', ${over(3)})`,
      [whose.owner.userId, id, age, digest()],
    ),
  refresh_token: ({ whose, age }, id) =>
    world().truth(
      `insert into refresh_token (id, user_id, family_id, token_hash, expires_at) values ($2, $1, $2, $4, ${over(3)})`,
      [whose.owner.userId, id, age, digest()],
    ),
  session: ({ whose, age }, id) =>
    world().truth(`insert into session (id, user_id, last_used_at) values ($2, $1, ${over(3)})`, [
      whose.owner.userId,
      id,
      age,
    ]),
  account_audit: ({ age }, id) =>
    world().truth(
      `insert into account_audit (id, actor_kind, action, outcome, created_at) values ($1, 'VISITOR', 'requestPasswordReset', 'DONE', ${over(2)})`,
      [id, age],
    ),
}
/** How long each is kept after it is over. */
const kept: Record<string, string> = {
  idempotency_key: '0 days',
  person_idempotency_key: '0 days',
  mail_link: '30 days',
  refresh_token: '60 days',
  session: '90 days',
  account_audit: '90 days',
}

async function leave(table: string, age: string, whose = a): Promise<string> {
  const id = newId()
  await rows[table]?.({ whose, age }, id)
  return id
}
const isThere = async (table: string, id: string) =>
  (await world().truth(`select from ${table} where id = $1`, [id])).length > 0
/** Answers what the log says of it. */
async function night(): Promise<string[]> {
  await world().truth(`select graphile_worker.add_job('remove_expired')`)
  const { lines, stop } = watchLog()
  try {
    await runJobs(world())
  } finally {
    stop()
  }
  return lines.map((line) => JSON.parse(line)).find(({ message }) => message === 'rows that are over are removed')
    ?.removed
}

test.each(Object.keys(rows))(
  'of %s what is over goes at night, of every tenant, and what lives stays',
  async (table) => {
    const age = kept[table] ?? ''
    const [gone, next] = [await leave(table, `${age} 1 minute`), await leave(table, `${age} 1 minute`, b)]
    const [mine, theirs] = [await leave(table, `${age} -1 minute`), await leave(table, `${age} -1 minute`, b)]
    expect(await night()).toEqual([`${table}: 2`])
    const there = await Promise.all([gone, next, mine, theirs].map((id) => isThere(table, id)))
    expect(there).toEqual([false, false, true, true])
  },
)

test('a person’s own trail stays, however old it is', async () => {
  const id = newId()
  await world().truth(
    `insert into account_audit (id, user_id, actor_kind, action, outcome, created_at) values ($1, $2, 'USER', 'changePassword', 'DONE', now() - interval '2 years')`,
    [id, a.owner.userId],
  )
  await night()
  expect(await isThere('account_audit', id)).toBe(true)
})

test('more than one statement takes goes in one night, and sessions go on', async () => {
  await world().truth(
    `insert into mail_link (id, user_id, purpose, token_hash, email, expires_at)
     select gen_random_uuid(), $1, 'VERIFY_EMAIL', sha256(n::text::bytea), 'a@b.example', now() - interval '1 year' from generate_series(1, 2500) n`,
    [a.owner.userId],
  )
  await night()
  expect(await world().truth(`select from mail_link where expires_at < now() - interval '31 days'`)).toEqual([])
  const renewed = await call(world(), 'mutation { refreshSession { accessToken } }', {}, { cookie: a.owner.cookie })
  expect(renewed.errors).toBeUndefined()
})

test('the door takes nothing that lives, whoever asks and whatever its function says: the policies hold alone', async () => {
  const ids = new Map<string, string>()
  for (const table of Object.keys(rows)) ids.set(table, await leave(table, `${kept[table]} -1 minute`))
  const client = await openClient(world().database.superuserUrl)
  try {
    await client.query('set role door_night')
    for (const [table, id] of ids)
      expect([table, (await client.query(`delete from ${table} where id = $1`, [id])).rowCount]).toEqual([table, 0])
  } finally {
    await client.end()
  }
})

test('whoever wrote something is known by digests alone after ninety days: addresses go, what was written stays', async () => {
  const listing = await makeListing(world(), a, { name: 'Remembered' })
  const write = async (age: string) => {
    const id = await makeEndorsement(world(), a, { listingId: listing.id, comment: 'Kind people.' })
    const address = `update endorsement set ip_hash = 'h', author_email = 'a@b.example', created_at = now() - $2::interval where id = $1`
    await world().truth(address, [id, age])
    const report = newId()
    await world().truth(
      `insert into moderation_report (tenant_id, id, kind, target_type, target_id, listing_id, reporter_email, created_at)
       values ($1, $2, 'REPORT', 'LISTING', $3, $4, 'a@b.example', now() - $5::interval)`,
      [a.id, report, newId(), listing.id, age],
    )
    return { id, report }
  }
  const [old, young] = [await write('91 days'), await write('89 days')]
  expect(await night()).toEqual(['addresses: 2'])
  const kept = async ({ id, report }: { id: string; report: string }) => [
    ...(await world().truth('select ip_hash, author_email, comment from endorsement where id = $1', [id])),
    ...(await world().truth('select reporter_email from moderation_report where id = $1', [report])),
  ]
  expect(await kept(old)).toEqual([
    { ip_hash: null, author_email: null, comment: 'Kind people.' },
    { reporter_email: null },
  ])
  expect(await kept(young)).toMatchObject([
    { ip_hash: 'h', author_email: 'a@b.example' },
    { reporter_email: 'a@b.example' },
  ])
})
