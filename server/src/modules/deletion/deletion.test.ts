import { beforeAll, expect, test } from 'vitest'
import { ask, call } from '../../testing/call.js'
import { letTimePass, mailTo, queued, runJobs } from '../../testing/jobs.js'
import { readShape } from '../../testing/shape.js'
import { openClient } from '../../testing/sql.js'
import { makeMember, makeTenant, PASSWORD, type Tenancy } from '../../testing/tenants.js'
import { openTwoTowns } from '../../testing/two-towns.js'
import { useWorld } from '../../testing/world.js'
import { publicKey } from '../media/public-files.js'

const world = useWorld()

const request = (tenant: Pick<Tenancy, 'slug'>, who: object, given: object = {}) =>
  call<{ requestTenantDeletion: { deletesAt: string } }>(
    world(),
    'mutation ($input: RequestTenantDeletionInput!) { requestTenantDeletion(input: $input) { deletesAt } }',
    { input: { password: PASSWORD, confirmSlug: tenant.slug, ...given } },
    who,
  )
const cancel = (slug: string, who: object) =>
  call(
    world(),
    'mutation ($input: CancelTenantDeletionInput!) { cancelTenantDeletion(input: $input) { deletesAt } }',
    { input: { slug, password: PASSWORD } },
    who,
  )
const signIn = async (email: string) => {
  const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
  const data = await ask<{ login: { accessToken: string } }>(world(), login, { input: { email, password: PASSWORD } })
  return { token: data.login.accessToken }
}
const code = (answer: { errors?: { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code
const age = (tenant: Tenancy, days: number) =>
  world().truth(`update tenant set status_changed_at = now() - make_interval(days => $2) where id = $1`, [
    tenant.id,
    days,
  ])
const statesOf = async (tenant: Tenancy) =>
  (await world().truth(`select state from event where tenant_id = $1`, [tenant.id])).map(({ state }) => state)
const tonight = async () => {
  await world().truth(`select graphile_worker.add_job('end_tenants')`)
  await runJobs(world())
}

test('a tenant is closed for everybody at once, and its owner may keep it within thirty days', async () => {
  const tenant = await makeTenant(world(), { name: 'Harbour' })
  const admin = await makeMember(world(), tenant, 'ADMIN')
  expect(code(await request(tenant, admin))).toBe('FORBIDDEN')
  const wrong = await request(tenant, tenant.owner, { confirmSlug: 'another' })
  expect(wrong.errors?.[0]?.extensions.fields?.[0]?.path).toBe('input.confirmSlug')
  expect(code(await request(tenant, tenant.owner, { password: 'not mine' }))).toBe('BAD_USER_INPUT')

  const closed = await request(tenant, tenant.owner)
  const due = new Date(closed.data?.requestTenantDeletion.deletesAt ?? 0).getTime()
  expect(Math.round((due - Date.now()) / 86_400_000)).toBe(30)
  expect((await call(world(), '{ tenant { id } }', {}, { tenant: tenant.slug })).status).toBe(403)
  expect((await call(world(), '{ tenant { id } }', {}, tenant.owner)).status).toBe(403)
  await runJobs(world())
  expect(
    mailTo(world(), tenant.owner.email).some(({ subject }) => subject.startsWith('Harbour will be deleted on')),
  ).toBe(true)

  expect(await statesOf(tenant)).toContain('WAITING')

  const mine = await signIn(tenant.owner.email)
  const seen = await ask(world(), '{ me { memberships { tenant { slug deletesAt } } } }', {}, mine)
  expect(JSON.stringify(seen)).toContain(`"slug":"${tenant.slug}","deletesAt":"20`)
  expect(code(await cancel(tenant.slug, await signIn(admin.email)))).toBe('FORBIDDEN')
  const stranger = await makeTenant(world())
  expect(code(await cancel(tenant.slug, stranger.owner))).toBe('NOT_FOUND')
  expect((await cancel(tenant.slug, mine)).errors).toBeUndefined()
  expect((await call(world(), '{ tenant { id } }', {}, { tenant: tenant.slug })).errors).toBeUndefined()
  expect(code(await cancel(tenant.slug, mine)), 'nothing to take back').toBe('CONFLICT')
  // What waited for it goes on at once.
  await runJobs(world())
  expect(await statesOf(tenant)).not.toContain('WAITING')
})

test('what the operator closed, and what is past its time, no owner takes back', async () => {
  const tenant = await makeTenant(world())
  const mine = await signIn(tenant.owner.email)
  await world().truth(`update tenant set status = 'closed', status_before = 'active' where id = $1`, [tenant.id])
  const beside = await signIn(tenant.owner.email)
  expect(code(await cancel(tenant.slug, beside))).toBe('CONFLICT')
  expect((await call(world(), '{ me { user { id } } }', {}, mine)).status).toBe(403)
  const other = await makeTenant(world())
  await request(other, other.owner)
  await age(other, 31)
  expect(code(await cancel(other.slug, await signIn(other.owner.email)))).toBe('CONFLICT')
})

test('nobody is purged before their time, whoever asks the door', async () => {
  const [open, fresh] = [await makeTenant(world()), await makeTenant(world())]
  await request(fresh, fresh.owner)
  await age(fresh, 29)
  const scope = world().app.house.pool
  for (const { id } of [open, fresh])
    await expect(scope.query('select purge_tenant($1)', [id])).rejects.toThrow(/not due/)
  await expect(scope.query('select drop_tenant_jobs($1)', [open.id])).rejects.toThrow(/not closed/)
  await tonight()
  expect(await world().truth('select id from tenant where id = any($1)', [[open.id, fresh.id]])).toHaveLength(2)
  expect(mailTo(world(), fresh.owner.email).filter(({ subject }) => subject.includes('will be deleted'))).toHaveLength(
    2,
  )
})

test('TI-19: after its grace nothing of a tenant is left, in any table, file or queue, and nothing of another is touched', async () => {
  const { a, b } = await openTwoTowns(world())
  // Made-up rows of tables that hold no tenant's words.
  await world().truth('delete from mail_address')
  await world().truth('delete from rate_bucket')
  const { files } = world().app.house.ports
  const hash = (letter: string): string => letter.repeat(64)
  const show = (town: Tenancy, letter: string, at: number) =>
    world().truth(
      'update media_asset set hash = $2 where id = (select id from media_asset where tenant_id = $1 order by id limit 1 offset $3)',
      [town.id, hash(letter), at],
    )
  await show(a, 'a', 0)
  await show(a, 'b', 1)
  await show(b, 'b', 0)
  for (const letter of ['a', 'b']) await files.put(publicKey(hash(letter)), Buffer.from(letter))
  await files.put(`tenant/${a.id}/exports/x.zip`, Buffer.from('x'))
  const guest = await makeMember(world(), a, 'VIEWER')
  await world().truth(
    `insert into membership (tenant_id, id, user_id, role) values ($1, gen_random_uuid(), $2, 'VIEWER')`,
    [b.id, guest.userId],
  )
  await world().truth('delete from graphile_worker._private_jobs')
  await request(a, a.owner)
  await world().truth(`update tenant set status = 'closed' where id = $1`, [a.id])
  await age(a, 31)
  const before = await rowsOf(b)
  await tonight()

  expect(await rowsOf(a)).toEqual({})
  const left = await canaries(a.mark)
  // The operator's own trail outlives the tenant it tells of (walls.md).
  expect(left.filter((table) => table !== 'app_user' && table !== 'platform_audit')).toEqual([])
  // The one person who belongs to another town too stays, as themselves.
  expect(await world().truth('select id from app_user where email like $1', [`%${a.mark}%`])).toEqual([
    { id: guest.userId },
  ])
  expect(
    await world().truth(`select id from graphile_worker._private_jobs where payload::text like $1`, [`%${a.id}%`]),
  ).toEqual([])
  expect([await files.get(publicKey(hash('a'))), await files.get(`tenant/${a.id}/exports/x.zip`)]).toEqual([null, null])
  expect((await files.get(publicKey(hash('b'))))?.toString(), 'another town shows it too').toBe('b')
  const after = await rowsOf(b)
  for (const [table, count] of Object.entries(before)) expect([table, after[table]]).toEqual([table, count])
})

let tables: { name: string; hasTenant: boolean }[]
beforeAll(async () => {
  const client = await openClient(world().database.superuserUrl)
  const shape = await readShape(client, []).finally(() => client.end())
  tables = shape.filter(({ name }) => !name.startsWith('migration'))
})

async function rowsOf({ id }: Tenancy): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { name, hasTenant } of tables.filter((table) => table.hasTenant)) {
    const [row] = await world().truth<{ count: number }>(
      `select count(*)::int as count from ${name} where tenant_id = $1`,
      [id],
    )
    if (hasTenant && row?.count) counts[name] = row.count
  }
  return counts
}

async function canaries(mark: string): Promise<string[]> {
  const found: string[] = []
  for (const { name } of tables)
    if ((await world().truth(`select 1 from ${name} t where to_jsonb(t)::text like $1 limit 1`, [`%${mark}%`])).length)
      found.push(name)
  return found
}

test('beyond deleting by tenant and person, the door of the end may this and no more', async () => {
  const more = await world().truth<{ line: string }>(
    `select format('%s %s (%s)', lower(x.privilege_type), a.attrelid::regclass, string_agg(a.attname, ', ' order by a.attnum)) as line
     from pg_attribute a cross join lateral aclexplode(a.attacl) x
     where x.grantee = 'door_end'::regrole and not (x.privilege_type = 'SELECT' and a.attname in ('tenant_id', 'user_id'))
     group by x.privilege_type, a.attrelid order by 1`,
  )
  expect(more.map(({ line }) => line)).toEqual([
    'select app_user (id, platform_role, last_tenant_id, avatar_hash)',
    'select media_asset (hash, rendition_hashes)',
    'select membership (role)',
    'select rate_bucket (key)',
    'select tenant (id, slug, status, logo_id, status_before, status_changed_at, live_tenant_id, deletion_requested_by)',
    'update app_user (last_tenant_id)',
    'update tenant (status, logo_id, updated_at, logo_dark_id, favicon_id, status_before, status_reason, status_changed_at, deletion_requested_by)',
  ])
})

test('a table of tenants’ or people’s rows lets the door of the end delete: a new one needs these lines in its migration', async () => {
  const missing = await world().truth<{ line: string }>(
    `select format('create policy door_end on %1$s for all to door_end using (true) with check (true); grant delete, select (%2$s) on %1$s to door_end;', one,
       (select string_agg(attname, ', ') from pg_attribute where attrelid = one and attname in ('tenant_id', 'user_id') and not attisdropped)) as line
     from (select tables_of_tenants() as one union select tables_of_people()) t
     where not exists (select from pg_policy where polrelid = one and polname = 'door_end') or not has_table_privilege('door_end', one, 'delete')`,
  )
  expect(missing).toEqual([])
})

test('one that cannot be purged holds up no other; what is wrong is said when all had their turn, and it goes the next time', async () => {
  const three: Tenancy[] = []
  for (let n = 0; n < 3; n += 1) {
    const tenant = await makeTenant(world())
    await request(tenant, tenant.owner)
    await age(tenant, 33 - n)
    three.push(tenant)
  }
  const left = async () =>
    (await world().truth<{ id: string }>('select id from tenant where id = any ($1)', [three.map(({ id }) => id)])).map(
      ({ id }) => id,
    )
  const { ports } = world().app.house
  const own = ports.files
  const full = `tenant/${three[1]?.id}`
  const removeFolder = (path: string) =>
    path === full ? Promise.reject(new Error('It cannot be removed.')) : own.removeFolder(path)
  ports.files = new Proxy(own, {
    get: (target, name) => {
      if (name === 'removeFolder') return removeFolder
      const found: unknown = Reflect.get(target, name)
      return typeof found === 'function' ? found.bind(target) : found
    },
  })
  try {
    await tonight()
  } finally {
    ports.files = own
  }
  expect(await left()).toEqual([three[1]?.id])
  expect(await queued(world(), 'end_tenants')).toMatchObject([{ last_error: 'It cannot be removed.' }])
  await letTimePass(world())
  await runJobs(world())
  expect(await left()).toEqual([])
})
