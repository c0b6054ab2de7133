import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.js'
import { type Answer, ask, type Caller, call } from '../../../testing/call.js'
import { makeListing } from '../../../testing/makers.js'
import { makeOperator, makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { readAccess } from '../../identity/tokens.js'
import { signView } from '../../identity/view-tokens.js'

const world = useWorld()
let operator: Caller & { userId: string }
let tenant: Tenancy
beforeAll(async () => {
  operator = await makeOperator(world())
  tenant = await makeTenant(world())
})

const codeOf = ({ errors }: Answer<unknown>): string | undefined => errors?.[0]?.extensions.code
const reasonOf = ({ errors }: Answer<unknown>): unknown => errors?.[0]?.extensions.reason
const begin = `mutation ($tenantId: ID!, $role: ViewedRole!, $reason: String!) {
  viewAsTenant(tenantId: $tenantId, role: $role, reason: $reason) { accessToken expiresAt adminUrl } }`
type View = { viewAsTenant: { accessToken: string; expiresAt: string; adminUrl: string } }

async function look(role: string, by: Caller = operator): Promise<Caller & { token: string; expiresAt: string }> {
  const given = { tenantId: tenant.id, role, reason: 'They cannot find a listing' }
  const { viewAsTenant } = await ask<View>(world(), begin, given, by)
  return { token: viewAsTenant.accessToken, expiresAt: viewAsTenant.expiresAt }
}
const me = '{ me { role permissions isPlatformStaff viewingAs { reason until } tenant { id } } }'

test('an operator sees what the role sees, for half an hour, and the answer says that it is a view (RB-08)', async () => {
  const draft = await makeListing(world(), tenant, { name: 'A draft', status: 'DRAFT' })
  const viewer = await look('EDITOR')
  const minutes = (Date.parse(viewer.expiresAt) - world().app.house.now().getTime()) / 60_000
  expect(minutes).toBeGreaterThan(29)
  expect(minutes).toBeLessThanOrEqual(30)
  const seen = await ask<{ me: { permissions: string[] } }>(world(), me, {}, viewer)
  expect(seen.me).toMatchObject({
    role: 'EDITOR',
    isPlatformStaff: false,
    viewingAs: { reason: 'They cannot find a listing', until: viewer.expiresAt },
    tenant: { id: tenant.id },
  })
  expect(seen.me.permissions).toContain('listing.write')
  const read = '{ tenant { widgetOrigins } listings(filter: { status: DRAFT }) { nodes { id } } }'
  expect(await ask(world(), read, {}, viewer)).toMatchObject({ listings: { nodes: [{ id: draft.id }] } })
  expect(codeOf(await call(world(), read, {}, { ...operator, tenant: tenant.slug }))).toBe('FORBIDDEN')
})

test('nothing can be changed by a view, whatever the role: not listings, people, keys or passwords; each try is in the trail', async () => {
  const viewer = await look('OWNER')
  const tries = {
    createListing: 'mutation { createListing(input: { name: "Mine" }) { id } }',
    updateTenant: 'mutation { updateTenant(input: { name: "Mine" }) { id } }',
    createApiKey:
      'mutation { createApiKey(input: { name: "Mine", kind: SECRET, mode: LIVE, scopes: ["listing.read"] }) { secret } }',
    changePassword: 'mutation { changePassword(input: { currentPassword: "a", newPassword: "nine quiet herons" }) }',
    switchTenant: `mutation { switchTenant(tenantId: "${tenant.id}") { accessToken } }`,
    logout: 'mutation { logout }',
  }
  for (const [verb, query] of Object.entries(tries)) {
    const answer = await call(world(), query, {}, viewer)
    expect([verb, codeOf(answer), reasonOf(answer)]).toEqual([verb, 'FORBIDDEN', 'VIEW_AS'])
  }
  const presign = await fetch(`${world().url}/media/presign`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${viewer.token}` },
    body: JSON.stringify({ contentType: 'image/png', bytes: 10, purpose: 'logo' }),
  })
  expect(presign.status).toBe(403)
  const trail = await world().truth<{ action: string; meta: { viewAs?: { role: string } } }>(
    `select action, actor_user_id, actor_kind, meta from audit_log where tenant_id = $1 and outcome = 'DENIED' order by id`,
    [tenant.id],
  )
  expect(trail.map(({ action }) => action)).toEqual([...Object.keys(tries), 'presignUpload'])
  for (const row of trail)
    expect(row).toMatchObject({
      actor_user_id: operator.userId,
      actor_kind: 'PLATFORM',
      meta: { viewAs: { role: 'OWNER' } },
    })
})

test('beginning and ending stand in both trails, with who, as whom and why', async () => {
  const own = await makeTenant(world())
  const given = { tenantId: own.id, role: 'ADMIN', reason: 'Ticket 4711' }
  const { viewAsTenant } = await ask<View>(world(), begin, given, operator)
  await ask(world(), 'mutation { endViewAs }', {}, { token: viewAsTenant.accessToken })
  const theirs = await world().truth(
    'select actor_user_id, actor_kind, action, meta from audit_log where tenant_id = $1 and actor_kind = $2 order by id',
    [own.id, 'PLATFORM'],
  )
  expect(theirs).toMatchObject([
    { actor_user_id: operator.userId, action: 'viewAsTenant', meta: { reason: 'Ticket 4711', role: 'ADMIN' } },
    { actor_user_id: operator.userId, action: 'endViewAs' },
  ])
  const ours = await world().truth(
    'select actor_user_id, action, reason from platform_audit where about_tenant_id = $1 order by id',
    [own.id],
  )
  expect(ours).toEqual([
    { actor_user_id: operator.userId, action: 'viewAsTenant', reason: 'Ticket 4711' },
    { actor_user_id: operator.userId, action: 'endViewAs', reason: null },
  ])
})

test('a view that is over shows nothing more: ended, run out, of a person who is no operator any more, of a tenant that is shut', async () => {
  const over = async (viewer: Caller): Promise<unknown[]> => {
    const answer = await call(world(), me, {}, viewer)
    return [answer.status, codeOf(answer)]
  }
  const ended = await look('VIEWER')
  await ask(world(), 'mutation { endViewAs }', {}, ended)
  expect(await over(ended)).toEqual([401, 'UNAUTHENTICATED'])
  const [one, two] = [await look('VIEWER'), await look('STAFF')]
  await ask(world(), 'mutation { endViewAs }', {}, operator)
  expect([await over(one), await over(two)]).toEqual([
    [401, 'UNAUTHENTICATED'],
    [401, 'UNAUTHENTICATED'],
  ])
  const late = await look('VIEWER')
  await world().truth(`update view_as set expires_at = now() - interval '1 second' where ended_at is null`)
  expect(await over(late)).toEqual([401, 'UNAUTHENTICATED'])
  const fallen = await makeOperator(world())
  const theirs = await look('VIEWER', fallen)
  expect(await over(theirs)).toEqual([200, undefined])
  await world().truth('update app_user set platform_role = null where id = $1', [fallen.userId])
  expect(await over(theirs)).toEqual([401, 'UNAUTHENTICATED'])
  const shut = await look('VIEWER')
  await world().truth(`update tenant set status = 'suspended' where id = $1`, [tenant.id])
  expect(await over(shut)).toEqual([403, 'FORBIDDEN'])
  expect(codeOf(await call(world(), begin, { tenantId: tenant.id, role: 'VIEWER', reason: 'to see' }, operator))).toBe(
    'CONFLICT',
  )
  await world().truth(`update tenant set status = 'onboarding' where id = $1`, [tenant.id])
})

test('a view is no session: it cannot be renewed, begin another, use the operator’s pages or see another tenant', async () => {
  const other = await makeTenant(world())
  const viewer = await look('OWNER')
  expect(codeOf(await call(world(), begin, { tenantId: tenant.id, role: 'OWNER', reason: 'longer' }, viewer))).toBe(
    'FORBIDDEN',
  )
  expect(codeOf(await call(world(), '{ platformTenants { totalCount } }', {}, viewer))).toBe('FORBIDDEN')
  expect((await call(world(), me, {}, { ...viewer, tenant: other.slug })).status).toBe(400)
  expect(readAccess(world().app.house.settings, viewer.token, world().app.house.now())).toBeNull()
  const { userId } = tenant.owner
  const forged = signView(
    world().app.house.settings,
    { userId, tenantId: tenant.id, viewId: newId() },
    world().app.house.now(),
  )
  expect((await call(world(), me, {}, { token: forged.accessToken })).status).toBe(401)
})

test('a view needs a reason, and an owner cannot take one', async () => {
  for (const reason of ['', ' x ']) {
    const answer = await call(world(), begin, { tenantId: tenant.id, role: 'OWNER', reason }, operator)
    expect([codeOf(answer), answer.errors?.[0]?.extensions.fields?.[0]?.path]).toEqual(['BAD_USER_INPUT', 'reason'])
  }
  expect(codeOf(await call(world(), begin, { tenantId: tenant.id, role: 'OWNER', reason: 'mine' }, tenant.owner))).toBe(
    'FORBIDDEN',
  )
  expect(codeOf(await call(world(), begin, { tenantId: newId(), role: 'OWNER', reason: 'nobody' }, operator))).toBe(
    'NOT_FOUND',
  )
})
