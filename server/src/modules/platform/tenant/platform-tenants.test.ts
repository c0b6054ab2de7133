import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.js'
import { type Answer, ask, type Caller, call } from '../../../testing/call.js'
import { mailTo, runJobs } from '../../../testing/jobs.js'
import { makeListing } from '../../../testing/makers.js'
import { makeMember, makeOperator, makeTenant, PASSWORD } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
let operator: Caller & { userId: string }
beforeAll(async () => {
  operator = await makeOperator(world())
})

const asOperator = <T = Record<string, unknown>>(query: string, variables: object = {}): Promise<T> =>
  ask<T>(world(), query, variables, operator)
const codeOf = ({ errors }: Answer<unknown>): string | undefined => errors?.[0]?.extensions.code
const pathOf = ({ errors }: Answer<unknown>): string | undefined => errors?.[0]?.extensions.fields?.[0]?.path
type Tenants = {
  platformTenants: {
    nodes: { id: string; slug: string }[]
    totalCount: number
    pageInfo: { hasNextPage: boolean; endCursor: string }
  }
}
const list = `query ($filter: PlatformTenantFilter, $first: Int, $after: String) {
  platformTenants(filter: $filter, first: $first, after: $after) { totalCount nodes { id slug } pageInfo { hasNextPage endCursor } } }`
const one = `query ($id: ID!) { platformTenant(id: $id) { slug name status statusReason reopenableUntil plan { key } owners { email } usage { members listings } } }`
const move = (verb: string): string =>
  `mutation ($id: ID!, $reason: String!) { ${verb}(id: $id, reason: $reason) { status statusReason } }`

test('operators find tenants by name, short name, owner, state and plan, page by page, newest first', async () => {
  const mark = newId().slice(-8)
  const made = []
  for (const n of [1, 2, 3])
    made.push(await makeTenant(world(), { slug: `town-${mark}-${n}`, name: `Town ${mark} ${n}` }))
  const [first, second, third] = made
  const find = async (filter: object): Promise<string[]> =>
    (await asOperator<Tenants>(list, { filter })).platformTenants.nodes.map(({ slug }) => slug)
  expect(await find({ text: mark })).toEqual([third?.slug, second?.slug, first?.slug])
  expect(await find({ text: `town ${mark.toUpperCase()} 2` })).toEqual([second?.slug])
  expect(await find({ text: first?.owner.email })).toEqual([first?.slug])
  expect(await find({ text: third?.id })).toEqual([third?.slug])
  expect(await find({ text: `${mark}%` })).toEqual([])
  expect(await find({ text: mark, status: 'SUSPENDED' })).toEqual([])
  await asOperator(move('suspendTenant'), { id: second?.id, reason: 'unpaid' })
  expect(await find({ text: mark, status: 'SUSPENDED' })).toEqual([second?.slug])
  expect(await find({ text: mark, plan: 'free' })).toEqual([])
  const page = (await asOperator<Tenants>(list, { filter: { text: mark }, first: 2 })).platformTenants
  expect([page.totalCount, page.nodes.length, page.pageInfo.hasNextPage]).toEqual([3, 2, true])
  const after = page.pageInfo.endCursor
  const rest = (await asOperator<Tenants>(list, { filter: { text: mark }, first: 2, after })).platformTenants
  expect([rest.nodes.map(({ slug }) => slug), rest.pageInfo.hasNextPage]).toEqual([[first?.slug], false])
  for (const [wrong, path] of [
    [{ after: 'nonsense' }, 'after'],
    [{ first: 101 }, 'first'],
    [{ first: 0 }, 'first'],
  ] as const) {
    const answer = await call(world(), list, wrong, operator)
    expect([codeOf(answer), pathOf(answer)]).toEqual(['BAD_USER_INPUT', path])
  }
})

test('a tenant’s record says who owns it and what it uses, and nothing its people wrote', async () => {
  const tenant = await makeTenant(world(), { plan: 'pro' })
  await makeMember(world(), tenant, 'EDITOR')
  await makeListing(world(), tenant, { name: 'Rathaus-Apotheke' })
  const { platformTenant } = await asOperator<{ platformTenant: object }>(one, { id: tenant.id })
  expect(platformTenant).toMatchObject({
    status: 'ONBOARDING',
    plan: { key: 'pro' },
    owners: [{ email: tenant.owner.email }],
    usage: { members: 2, listings: 1 },
    reopenableUntil: null,
  })
  expect(await asOperator(one, { id: newId() })).toEqual({ platformTenant: null })
  expect(await asOperator(one, { id: 'nonsense' })).toEqual({ platformTenant: null })
})

test('a suspended tenant is shut at once and keeps everything; reopened, it is where it was', async () => {
  const tenant = await makeTenant(world())
  await world().truth(`update tenant set status = 'active' where id = $1`, [tenant.id])
  const listing = await makeListing(world(), tenant, { name: 'Corner Shop' })
  const done = await asOperator<Record<string, object>>(move('suspendTenant'), {
    id: tenant.id,
    reason: ' Unpaid since May ',
  })
  expect(done.suspendTenant).toEqual({ status: 'SUSPENDED', statusReason: 'Unpaid since May' })
  const shut = await call(world(), '{ me { role } }', {}, tenant.owner)
  expect([shut.status, codeOf(shut), shut.errors?.[0]?.extensions.reason]).toEqual([403, 'FORBIDDEN', 'SUSPENDED'])
  expect(codeOf(await call(world(), move('suspendTenant'), { id: tenant.id, reason: 'again' }, operator))).toBe(
    'CONFLICT',
  )
  await asOperator(move('reopenTenant'), { id: tenant.id, reason: 'paid' })
  const back = await ask<{ listing: { name: string } }>(
    world(),
    'query ($id: ID!) { listing(id: $id) { name } }',
    { id: listing.id },
    tenant.owner,
  )
  expect(back.listing.name).toBe('Corner Shop')
  expect(await asOperator(one, { id: tenant.id })).toMatchObject({ platformTenant: { status: 'ACTIVE' } })
})

test('a closed tenant can be reopened for thirty days', async () => {
  const tenant = await makeTenant(world())
  const until = async (): Promise<string | null> =>
    (await asOperator<{ platformTenant: { reopenableUntil: string | null } }>(one, { id: tenant.id })).platformTenant
      .reopenableUntil
  await asOperator(move('closeTenant'), { id: tenant.id, reason: 'They asked for it' })
  const days = (Date.parse((await until()) ?? '') - world().app.house.now().getTime()) / 86_400_000
  expect(days).toBeGreaterThan(29.9)
  expect(days).toBeLessThanOrEqual(30)
  expect((await call(world(), '{ tenant { id } }', {}, { tenant: tenant.slug })).status).toBe(403)
  await asOperator(move('reopenTenant'), { id: tenant.id, reason: 'They came back' })
  expect(await until()).toBeNull()
})

test('a tenant is founded for a newcomer, who chooses a password by a link, and for a person who is known', async () => {
  const create = `mutation ($input: CreatePlatformTenantInput!) { createPlatformTenant(input: $input) { id plan { key } owners { email name } } }`
  const mark = newId().slice(-8)
  const email = `newcomer-${mark}@people.example`
  const input = { name: 'Hafenstadt', slug: `hafen-${mark}`, ownerEmail: email.toUpperCase(), planKey: 'agency' }
  const nameless = await call(world(), create, { input }, operator)
  expect([codeOf(nameless), pathOf(nameless)]).toEqual(['BAD_USER_INPUT', 'input.ownerName'])
  const made = await asOperator<{ createPlatformTenant: { id: string } }>(create, {
    input: { ...input, ownerName: 'Nora Newcomer' },
  })
  expect(made.createPlatformTenant).toMatchObject({
    plan: { key: 'enterprise' },
    owners: [{ email, name: 'Nora Newcomer' }],
  })
  await runJobs(world())
  const token = /#token=([\w-]+)/.exec(mailTo(world(), email).at(-1)?.text ?? '')?.[1]
  const entered = await ask<{ resetPassword: { viewer: object } }>(
    world(),
    'mutation ($i: ResetPasswordInput!) { resetPassword(input: $i) { viewer { role tenant { slug } } } }',
    { i: { token, newPassword: 'nine quiet herons at dawn' } },
  )
  expect(entered.resetPassword.viewer).toEqual({ role: 'OWNER', tenant: { slug: input.slug } })
  const taken = await call(world(), create, { input: { ...input, ownerName: 'Nora' } }, operator)
  expect([codeOf(taken), pathOf(taken)]).toEqual(['CONFLICT', expect.stringContaining('slug')])
  const again = await asOperator<{ createPlatformTenant: object }>(create, {
    input: { ...input, slug: `${input.slug}-2`, ownerName: null },
  })
  expect(again.createPlatformTenant).toMatchObject({ owners: [{ email }] })
  const wrong = await call(world(), create, { input: { ...input, slug: `${mark}-x`, planKey: 'nonsense' } }, operator)
  expect([codeOf(wrong), pathOf(wrong)]).toEqual(['BAD_USER_INPUT', 'planKey'])
})

test('name, contact, zone, language and plan are changed; what is needed is not cleared', async () => {
  const tenant = await makeTenant(world(), { plan: 'free' })
  const update = `mutation ($id: ID!, $input: UpdatePlatformTenantInput!) { updatePlatformTenant(id: $id, input: $input) { name email timezone locale plan { key } } }`
  const input = {
    name: 'Neustadt',
    email: 'info@neustadt.example',
    timezone: 'Europe/Berlin',
    locale: 'de',
    planKey: 'pro',
  }
  const { planKey, ...same } = input
  expect(await asOperator(update, { id: tenant.id, input })).toEqual({
    updatePlatformTenant: { ...same, plan: { key: planKey } },
  })
  for (const bad of [{ name: null }, { planKey: null }, { timezone: 'Nowhere/Land' }, { locale: null }]) {
    const answer = await call(world(), update, { id: tenant.id, input: bad }, operator)
    expect([codeOf(answer), pathOf(answer)]).toEqual(['BAD_USER_INPUT', `input.${Object.keys(bad)[0]}`])
  }
  expect(codeOf(await call(world(), update, { id: newId(), input }, operator))).toBe('NOT_FOUND')
})

test('an owner, a stranger and a suspended operator use none of it, and the operator’s trail says who tried', async () => {
  const tenant = await makeTenant(world())
  const other = await makeTenant(world())
  const fallen = await makeOperator(world())
  await world().truth('update app_user set disabled_at = now() where id = $1', [fallen.userId])
  const knock = (caller: Caller): Promise<Answer<unknown>> =>
    call(world(), move('suspendTenant'), { id: other.id, reason: 'out of spite' }, caller)
  expect(codeOf(await knock(tenant.owner))).toBe('FORBIDDEN')
  expect(codeOf(await knock({}))).toBe('UNAUTHENTICATED')
  expect(codeOf(await knock({ tenant: tenant.slug }))).toBe('UNAUTHENTICATED')
  expect(codeOf(await knock(fallen))).toBe('UNAUTHENTICATED')
  expect(codeOf(await call(world(), list, {}, tenant.owner))).toBe('FORBIDDEN')
  expect(await world().truth('select status from tenant where id = $1', [other.id])).toEqual([{ status: 'onboarding' }])
  const trail = await world().truth(
    'select actor_user_id, outcome, target_id from platform_audit where target_id = $1',
    [other.id],
  )
  expect(trail).toEqual([{ actor_user_id: tenant.owner.userId, outcome: 'DENIED', target_id: other.id }])
})

test('each change is one row in the operator’s trail and one in the tenant’s own, with the reason', async () => {
  const tenant = await makeTenant(world())
  await asOperator(move('suspendTenant'), { id: tenant.id, reason: 'Unpaid' })
  const trail = await world().truth(
    'select actor_user_id, action, about_tenant_id, target_type, target_id, reason, outcome, request_id from platform_audit where about_tenant_id = $1',
    [tenant.id],
  )
  const request_id = expect.any(String)
  const row = { actor_user_id: operator.userId, action: 'suspendTenant', outcome: 'DONE', request_id }
  expect(trail).toEqual([
    { ...row, about_tenant_id: tenant.id, target_type: 'PlatformTenant', target_id: tenant.id, reason: 'Unpaid' },
  ])
  const own = await world().truth(
    `select actor_user_id, actor_kind, action, outcome, meta, request_id from audit_log where tenant_id = $1 and actor_kind = 'PLATFORM'`,
    [tenant.id],
  )
  expect(own).toEqual([{ ...row, actor_kind: 'PLATFORM', meta: { reason: 'Unpaid' } }])
})

test('nothing happens without a reason', async () => {
  const tenant = await makeTenant(world())
  for (const reason of ['', '  x ', 'x'.repeat(501)]) {
    const answer = await call(world(), move('suspendTenant'), { id: tenant.id, reason }, operator)
    expect([codeOf(answer), pathOf(answer)]).toEqual(['BAD_USER_INPUT', 'reason'])
  }
})

test('an operator by themselves is nobody in a tenant, and one operation is the operator’s or a tenant’s', async () => {
  const tenant = await makeTenant(world())
  const inside = { ...operator, tenant: tenant.slug }
  expect(codeOf(await call(world(), '{ tenant { widgetOrigins } }', {}, inside))).toBe('FORBIDDEN')
  const rename = 'mutation { updateTenant(input: { name: "Mine" }) { id } }'
  expect(codeOf(await call(world(), rename, {}, inside))).toBe('FORBIDDEN')
  for (const query of [
    '{ tenant { id } platformTenants { totalCount } }',
    '{ platformTenants { totalCount } me { role } }',
  ])
    expect(codeOf(await call(world(), query, {}, inside))).toBe('BAD_USER_INPUT')
  const { me } = await asOperator<{ me: object }>('{ me { role permissions isPlatformStaff tenant { id } } }')
  expect(me).toEqual({ role: null, permissions: [], isPlatformStaff: true, tenant: null })
  expect(PASSWORD).toBeTruthy()
})
