import { expect, test } from 'vitest'
import { call } from '../testing/call.js'
import { openClient } from '../testing/sql.js'
import { makeTenant } from '../testing/tenants.js'
import { useWorld } from '../testing/world.js'

const world = useWorld()

type Named = { name: string }
const named = () =>
  world().truth<Named>(
    `select application_name as name from pg_stat_activity where datname = current_database() and application_name like '%trace.%'`,
  )

test('LG-05: one id names the answer, the transaction while it runs, the trail and the job', async () => {
  const tenant = await makeTenant(world())
  const holder = await openClient(world().database.superuserUrl)
  await holder.query('begin')
  await holder.query('lock table invitation in access exclusive mode')
  const caller = { ...tenant.owner, headers: { 'x-request-id': 'trace.a-1' } }
  const invite = 'mutation { inviteMember(input: { email: "guest@trace.example", role: VIEWER }) { id } }'
  const answer = call(world(), invite, {}, caller)
  await expect.poll(named).toEqual([{ name: 'mainstreet-request trace.a-1' }])
  await holder.query('commit')
  await holder.end()
  expect((await answer).headers.get('x-request-id')).toBe('trace.a-1')
  expect((await answer).errors).toBeUndefined()
  expect(await named()).toEqual([])
  const entries = await world().truth('select action from audit_log where request_id = $1', ['trace.a-1'])
  expect(entries).toEqual([{ action: 'inviteMember' }])
  const jobs = await world().truth(
    `select 1 from graphile_worker._private_jobs where payload ->> 'requestId' = 'trace.a-1'`,
  )
  expect(jobs.length).toBeGreaterThan(0)
})

test('LG-05: an id that is none is not taken, and is no SQL', async () => {
  const tenant = await makeTenant(world())
  for (const odd of [`a','b`, `x'); drop table listing; --`, 'a b', 'x'.repeat(300)]) {
    const answer = await call(world(), '{ tenant { name } }', {}, { ...tenant.owner, headers: { 'x-request-id': odd } })
    expect([odd, answer.status, answer.headers.get('x-request-id') === odd]).toEqual([odd, 200, false])
  }
})
