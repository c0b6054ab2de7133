import { expect, test } from 'vitest'
import { openWith, sealWith } from '../../kernel/seal.js'
import { forJob, inTransaction, type OpenScope } from '../../scope/makers.js'
import { call } from '../../testing/call.js'
import { addTotp, codeOf } from '../../testing/factors.js'
import { leaveJob, runJobs } from '../../testing/jobs.js'
import { makeTenant, PASSWORD, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'
import { seal, unseal } from './secrets.js'

const world = useWorld()
const place = (row: string) => ({ table: 'site', row })
const inTenant = <T>(tenant: Tenancy, work: (scope: OpenScope) => Promise<T>): Promise<T> => {
  const scope = forJob(world().app.house, { id: tenant.id, slug: tenant.slug, status: 'active' })
  return inTransaction(scope, () => work(scope))
}
const codeOfError = (answer: { errors?: { extensions: { code: string } }[] }): string | undefined =>
  answer.errors?.[0]?.extensions.code
const login = (email: string, totpCode: string) =>
  call(world(), 'mutation ($i: LoginInput!) { login(input: $i) { accessToken } }', {
    i: { email, password: PASSWORD, totpCode },
  })

test('a sealed value opens in its place, for its owner, and in no other (IG-01)', async () => {
  const [a, b] = [await makeTenant(world()), await makeTenant(world())]
  const plain = 'the password of the site'
  const sealed = await inTenant(a, (scope) => seal(scope, { tenantId: a.id }, { place: place('1'), plain }))
  expect(sealed.toString('latin1')).not.toContain(plain)
  const openAt = (tenant: Tenancy, ownerId: string, row: string): Promise<string> =>
    inTenant(tenant, (scope) => unseal(scope, { tenantId: ownerId }, { place: place(row), sealed }))
  expect(await openAt(a, a.id, '1')).toBe(plain)
  await expect(openAt(a, a.id, '2')).rejects.toThrow()
  await expect(openAt(b, b.id, '1')).rejects.toThrow()
  // Within another tenant's wall there is no key of this one.
  await expect(openAt(b, a.id, '1')).rejects.toThrow()
})

test('a seed that is moved to another person’s row by SQL opens nothing (IG-01)', async () => {
  const [a, b] = [await makeTenant(world()), await makeTenant(world())]
  const mine = await addTotp(world(), a.owner)
  await addTotp(world(), b.owner)
  const stored = await world().truth('select t::text as row from user_totp t')
  expect(JSON.stringify(stored)).not.toContain(mine.secret)
  const swap = 'update user_totp set sealed = (select sealed from user_totp where user_id = $1) where user_id = $2'
  await world().truth(swap, [a.owner.userId, b.owner.userId])
  expect(codeOfError(await login(b.owner.email, codeOf(world(), mine.secret)))).toBe('INTERNAL')
  // Nor when the whole key is moved with it.
  await world().truth(
    `update person_key set wrapped = (select wrapped from person_key where user_id = $1) where user_id = $2`,
    [a.owner.userId, b.owner.userId],
  )
  expect(codeOfError(await login(b.owner.email, codeOf(world(), mine.secret, 1)))).toBe('INTERNAL')
  await world().truth('delete from person_key where user_id = $1', [b.owner.userId])
  expect(codeOfError(await login(a.owner.email, codeOf(world(), mine.secret)))).toBeUndefined()
})

test('a changed bit, a short text and another version open nothing', () => {
  const key = Buffer.alloc(32, 7)
  const sealed = sealWith(key, Buffer.from('plain'), 'here')
  expect(openWith(key, sealed, 'here').toString()).toBe('plain')
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(() => openWith(key, changed, 'here')).toThrow()
  }
  for (const junk of [Buffer.alloc(0), sealed.subarray(0, 20)]) expect(() => openWith(key, junk, 'here')).toThrow()
  expect(sealWith(key, Buffer.from('plain'), 'here').equals(sealed)).toBe(false)
})

test('after the master key was rotated what was sealed before is read, and its keys are wrapped anew by use and by a job (IG-02)', async () => {
  const { settings } = world().app.house
  const first = settings.secretsKey
  const [used, idle, town] = [await makeTenant(world()), await makeTenant(world()), await makeTenant(world())]
  const factors = [await addTotp(world(), used.owner), await addTotp(world(), idle.owner)]
  const secret = { place: place('9'), plain: 'kept' }
  const sealed = await inTenant(town, (scope) => seal(scope, { tenantId: town.id }, secret))
  const masters = async (): Promise<Set<unknown>> =>
    new Set(
      (await world().truth('select master_id from person_key union all select master_id from tenant_key')).map(
        ({ master_id: id }) => id,
      ),
    )
  const [old] = [...(await masters())]
  try {
    Object.assign(settings, { secretsKey: `${first}-rotated-Zq7`, secretsKeyPrevious: first })
    expect(codeOfError(await login(used.owner.email, codeOf(world(), factors[0]?.secret ?? '')))).toBeUndefined()
    expect((await masters()).size).toBe(2)
    await leaveJob(world(), 'rewrap_keys', {})
    await runJobs(world())
    expect((await masters()).size).toBe(1)
    expect([...(await masters())]).not.toContain(old)
    // The previous one may go now: everything opens under the present key alone.
    Object.assign(settings, { secretsKeyPrevious: null })
    expect(codeOfError(await login(idle.owner.email, codeOf(world(), factors[1]?.secret ?? '')))).toBeUndefined()
    const read = { place: place('9'), sealed }
    expect(await inTenant(town, (scope) => unseal(scope, { tenantId: town.id }, read))).toBe('kept')
    // Under a key that nobody has any more nothing opens, and it is said as a failure of ours.
    Object.assign(settings, { secretsKey: 'another-key-altogether-0123456789abcdef' })
    expect(codeOfError(await login(idle.owner.email, codeOf(world(), factors[1]?.secret ?? '', 1)))).toBe('INTERNAL')
  } finally {
    Object.assign(settings, { secretsKey: `${first}-rotated-Zq7`, secretsKeyPrevious: null })
  }
})
