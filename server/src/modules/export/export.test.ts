import { createHash } from 'node:crypto'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { ask, call } from '../../testing/call.js'
import { mailTo, runJobs } from '../../testing/jobs.js'
import { readShape } from '../../testing/shape.js'
import { openClient } from '../../testing/sql.js'
import { makeMember, makeTenant, PASSWORD } from '../../testing/tenants.js'
import { openTwoTowns, type TwoTowns } from '../../testing/two-towns.js'
import { useWorld } from '../../testing/world.js'
import { unzip } from '../../testing/zip.js'
import { newId } from '../../kernel/ids.js'
import type { Scope } from '../../scope/scope.js'
import { publicKey } from '../media/public-files.js'
import { exportAddress } from './address.js'
import { leftOut } from './contents.js'

const world = useWorld()
let towns: TwoTowns
beforeAll(async () => {
  towns = await openTwoTowns(world())
  await world().truth('delete from graphile_worker._private_jobs')
  // What the towns' rows say of exports is made up: those under way would keep the real one from beginning.
  await world().truth(`update tenant_export set state = 'EXPIRED'`)
})

const request = (who: object, password = PASSWORD) =>
  call<{ requestTenantExport: { id: string; state: string } }>(
    world(),
    'mutation ($input: RequestTenantExportInput!) { requestTenantExport(input: $input) { id state } }',
    { input: { password } },
    who,
  )
const open = (id: string, who: object) =>
  call<{ openTenantExport: { url: string } }>(
    world(),
    'mutation ($id: ID!) { openTenantExport(id: $id) { url } }',
    { id },
    who,
  )
const list = (who: object) =>
  ask<{ tenantExports: { id: string; state: string; bytes: number; rowCount: number; fileCount: number }[] }>(
    world(),
    '{ tenantExports { id state bytes rowCount fileCount } }',
    {},
    who,
  )
const code = (answer: { errors?: { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code

test('an owner takes everything along: every table and picture of theirs, nothing of another town, no secret', async () => {
  const { a, b } = towns
  const hash = 'c'.repeat(64)
  await world().truth(
    `update media_asset set hash = $2 where tenant_id = $1 and id = (select id from media_asset where tenant_id = $1 limit 1)`,
    [a.id, hash],
  )
  const { files: store } = world().app.house.ports
  await store.put(publicKey(hash), Buffer.from('a picture'))
  // Originals: one of this town, and a row that would lead into the next town's folder.
  const [kept, strayed] = await world().truth<{ id: string; alt: string }>(
    `select id, alt from media_asset where tenant_id = $1 order by id limit 2`,
    [a.id],
  )
  const keyOf = (town: { id: string }) => `tenant/${town.id}/originals/${newId()}`
  const [own, foreign] = [keyOf(a), keyOf(b)]
  const pixels = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  await store.put(own, pixels)
  await store.put(foreign, Buffer.from('of the next town'))
  for (const [id, key] of [[kept?.id, own] as const, [strayed?.id, foreign] as const])
    await world().truth('update media_asset set original_key = $2 where id = $1', [id, key])
  const shownBy = await world().truth<{ id: string }>(
    'select listing_id as id from listing_image where media_id = $1',
    [kept?.id],
  )
  expect((await request(a.owner)).data?.requestTenantExport.state).toBe('WAITING')
  expect(code(await request(a.owner)), 'one at a time').toBe('CONFLICT')
  await runJobs(world())
  const [made] = (await list(a.owner)).tenantExports
  expect(made).toMatchObject({ state: 'READY', fileCount: 1 })
  const address = (await open(made?.id ?? '', a.owner)).data?.openTenantExport.url ?? ''
  const answer = await fetch(address)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip'])
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.length).toBe(made?.bytes)
  const files = await unzip(bytes)
  expect(files.get(`media/${hash}`)?.toString()).toBe('a picture')

  expect(files.get(`originals/${kept?.id}.png`)).toEqual(pixels)
  const lines = (files.get('originals.jsonl')?.toString() ?? '').trim().split('\n')
  const told = lines.map((line) => JSON.parse(line) as { mediaId: string; listingIds: string[] })
  expect(told.find(({ mediaId }) => mediaId === kept?.id)).toMatchObject({
    path: `originals/${kept?.id}.png`,
    sha256: createHash('sha256').update(pixels).digest('hex'),
    alt: kept?.alt,
  })
  expect(told.find(({ mediaId }) => mediaId === kept?.id)?.listingIds.sort()).toEqual(
    shownBy.map(({ id }) => id).sort(),
  )
  expect(told.find(({ mediaId }) => mediaId === strayed?.id)).toMatchObject({ path: null, sha256: null })
  expect(Buffer.concat([...files.values()]).includes('of the next town')).toBe(false)

  const client = await openClient(world().database.superuserUrl)
  const shape = await readShape(client, []).finally(() => client.end())
  for (const { name, columns } of shape.filter((table) => !table.name.startsWith('migration'))) {
    const hasTenant = columns.some((column) => column.name === 'tenant_id' && column.required)
    const [{ count } = { count: 0 }] = hasTenant
      ? await world().truth<{ count: number }>(`select count(*)::int as count from ${name} where tenant_id = $1`, [
          a.id,
        ])
      : [{ count: 0 }]
    const lines = files.get(`tables/${name}.jsonl`)?.toString().trim().split('\n').filter(Boolean)
    if (name in leftOut) expect([name, lines]).toEqual([name, undefined])
    // The export itself, the mail and the events about it came while it was written.
    else if (hasTenant && count)
      expect(lines?.length ?? 0, `${name}: export it, or say in contents.ts why not`).toBeGreaterThan(
        Math.min(count, 3) - 1,
      )
  }
  const everything = Buffer.concat([...files.values()]).toString('latin1')
  expect(everything).toContain(a.mark)
  expect(everything).not.toContain(b.mark)
  for (const id of b.ids) expect(everything).not.toContain(id)
  const secrets = await world().truth<{ hash: string }>(
    "select hash from user_password union all select encode(token_hash, 'hex') from refresh_token",
  )
  for (const { hash: secret } of secrets) expect(everything).not.toContain(secret)
  expect(files.get('README.txt')?.toString()).toMatch(/idempotency_key: [\s\S]*api_key: .*key_hash/)
  expect(mailTo(world(), a.owner.email).some(({ subject }) => subject.startsWith('Your export of'))).toBe(true)
})

test('only the owner, with their password, takes along; the address is theirs for a quarter of an hour and says nothing else', async () => {
  const tenant = await makeTenant(world())
  const admin = await makeMember(world(), tenant, 'ADMIN')
  expect(code(await request(admin))).toBe('FORBIDDEN')
  const wrong = await request(tenant.owner, 'not my password at all')
  expect(wrong.errors?.[0]?.extensions.fields?.[0]?.path).toBe('input.password')
  const made = (await request(tenant.owner)).data?.requestTenantExport.id ?? ''
  expect(code(await open(made, tenant.owner)), 'not ready').toBe('CONFLICT')
  await runJobs(world())
  expect(code(await open(made, admin))).toBe('FORBIDDEN')
  const address = new URL((await open(made, tenant.owner)).data?.openTenantExport.url ?? '')
  for (const [name, value] of [
    ['expires', String(Date.now() + 9e9)],
    ['signature', 'x'.repeat(43)],
    ['signature', ''],
  ] as const) {
    const changed = new URL(address)
    changed.searchParams.set(name, value)
    expect((await fetch(changed)).status).toBe(404)
  }
  // Rightly signed, a second ago out of date.
  const { settings, now } = world().app.house
  const asked = { settings, request: null, now: () => new Date(now().getTime() - 15 * 60_000 - 1_000) }
  const old = new URL(exportAddress(asked as unknown as Scope, { tenantId: tenant.id, exportId: made }).url)
  address.search = old.search
  expect((await fetch(address)).status).toBe(404)
  asked.now = now
  address.search = new URL(exportAddress(asked as unknown as Scope, { tenantId: tenant.id, exportId: made }).url).search
  expect((await fetch(address)).status).toBe(200)
  const other = await makeTenant(world())
  expect((await fetch(String(address).replace(tenant.id, other.id))).status).toBe(404)
  await world().truth(`update tenant set status = 'suspended' where id = $1`, [tenant.id])
  expect((await fetch(address)).status).toBe(404)
})

test('an export whose job is lost keeps nobody from asking anew; one that is being written does', async () => {
  const tenant = await makeTenant(world())
  const lost = (await request(tenant.owner)).data?.requestTenantExport.id ?? ''
  await world().truth('delete from graphile_worker._private_jobs')
  const touched = (age: string) =>
    world().truth(`update tenant_export set state = 'RUNNING', updated_at = now() - $2::interval where id = $1`, [
      lost,
      age,
    ])
  await touched('29 minutes')
  expect(code(await request(tenant.owner))).toBe('CONFLICT')
  await touched('31 minutes')
  expect((await request(tenant.owner)).errors).toBeUndefined()
  await runJobs(world())
  expect((await list(tenant.owner)).tenantExports.map(({ state }) => state)).toEqual(['READY', 'FAILED'])
})

test('while it is written an export says so every five minutes, so that a long one is not taken for lost', async () => {
  const tenant = await makeTenant(world())
  const id = (await request(tenant.owner)).data?.requestTenantExport.id ?? ''
  const { files } = world().app.house.ports
  const write = files.write.bind(files)
  let asked: string | undefined
  const slow = vi.spyOn(files, 'write').mockImplementationOnce(async (key, stream) => {
    await world().truth(`update tenant_export set updated_at = now() - interval '31 minutes' where id = $1`, [id])
    // Five minutes are over for the export alone: the queue's own pulse would lock the job sixty times at once.
    for (const [beat, ms] of timers.mock.calls) if (ms === 5 * 60_000) beat()
    const beaten = `select from tenant_export where id = $1 and updated_at > now() - interval '10 minutes'`
    for (let tries = 0; tries < 500 && !(await world().truth(beaten, [id])).length; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10))
    asked = code(await request(tenant.owner))
    return write(key, stream)
  })
  const timers = vi.spyOn(globalThis, 'setInterval')
  onTestFinished(() => {
    slow.mockRestore()
    timers.mockRestore()
  })
  await runJobs(world())
  expect(asked).toBe('CONFLICT')
  expect((await list(tenant.owner)).tenantExports.map(({ state }) => state)).toEqual(['READY'])
})

test('the next town sees no export of this one', async () => {
  const [mine, theirs] = [await makeTenant(world()), await makeTenant(world())]
  const made = (await request(mine.owner)).data?.requestTenantExport.id ?? ''
  await runJobs(world())
  expect((await list(theirs.owner)).tenantExports).toEqual([])
  expect(code(await open(made, theirs.owner))).toBe('NOT_FOUND')
})

test('after its week the file is gone and the row says so', async () => {
  const tenant = await makeTenant(world())
  const made = (await request(tenant.owner)).data?.requestTenantExport.id ?? ''
  await runJobs(world())
  await world().truth(`update tenant_export set expires_at = now() - interval '1 minute' where id = $1`, [made])
  await world().truth(`select graphile_worker.add_job('expire_exports')`)
  await runJobs(world())
  expect((await list(tenant.owner)).tenantExports[0]?.state).toBe('EXPIRED')
  expect(await world().app.house.ports.files.read(`tenant/${tenant.id}/exports/${made}.zip`)).toBeNull()
  expect((await request(tenant.owner)).errors).toBeUndefined()
})
