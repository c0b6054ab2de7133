import { expect, test } from 'vitest'
import { ask, call } from '../../testing/call.js'
import { runJobs } from '../../testing/jobs.js'
import { makeMember, makeTenant, PASSWORD } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
type Seen = {
  notifications: {
    nodes: { id: string; kind: string; about: string | null; readAt: string | null }[]
    totalCount: number
  }
  unreadNotificationCount: number
}
const bell = (who: object) =>
  ask<Seen>(world(), '{ notifications { nodes { id kind about readAt } totalCount } unreadNotificationCount }', {}, who)
const mark = (who: object, ids?: string[]) =>
  call<{ markNotificationsRead: number }>(
    world(),
    'mutation ($input: MarkNotificationsReadInput!) { markNotificationsRead(input: $input) }',
    { input: { ids } },
    who,
  )

test('who should know is told once, and ticks it off; nobody else of the town sees it', async () => {
  const tenant = await makeTenant(world())
  const [editor, viewer] = [await makeMember(world(), tenant, 'EDITOR'), await makeMember(world(), tenant, 'VIEWER')]
  const change = 'mutation ($id: ID!) { changeMemberRole(userId: $id, role: STAFF) { id } }'
  await ask(world(), change, { id: editor.userId }, tenant.owner)
  const request = 'mutation ($input: RequestTenantExportInput!) { requestTenantExport(input: $input) { id } }'
  await ask(world(), request, { input: { password: PASSWORD } }, tenant.owner)
  await runJobs(world())
  await runJobs(world())
  const told = await bell(editor)
  expect(told).toMatchObject({
    unreadNotificationCount: 1,
    notifications: { totalCount: 1, nodes: [{ kind: 'ROLE_CHANGED', about: 'STAFF', readAt: null }] },
  })
  expect((await bell(tenant.owner)).notifications.nodes.map(({ kind }) => kind)).toEqual(['EXPORT_READY'])
  expect((await bell(viewer)).notifications.nodes).toEqual([])

  const id = told.notifications.nodes[0]?.id ?? ''
  expect((await mark(viewer, [id])).data).toEqual({ markNotificationsRead: 0 })
  expect((await bell(editor)).unreadNotificationCount, 'not another person’s to tick off').toBe(1)
  expect((await mark(editor, [id])).data).toEqual({ markNotificationsRead: 0 })
  expect((await bell(editor)).notifications.nodes[0]?.readAt).not.toBeNull()
  expect((await mark(tenant.owner)).data).toEqual({ markNotificationsRead: 0 })
  expect((await bell(tenant.owner)).unreadNotificationCount).toBe(0)
})

test('owners are told once that a key runs out within a week, and of one that somebody else made, replaced or revoked', async () => {
  const tenant = await makeTenant(world())
  const developer = await makeMember(world(), tenant, 'DEVELOPER')
  const create = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { id } } }'
  type Made = { createApiKey: { apiKey: { id: string } } }
  const input = { name: 'Till', kind: 'PUBLISHABLE', mode: 'LIVE', expiresAt: new Date(Date.now() + 3 * 86_400_000) }
  const { createApiKey } = await ask<Made>(world(), create, { input }, developer)
  await ask(world(), create, { input: { ...input, name: 'Own', expiresAt: null } }, tenant.owner)
  const told = async () => {
    await runJobs(world())
    await runJobs(world())
    return (await bell(tenant.owner)).notifications.nodes.map(({ kind, about }) => `${kind} ${about}`)
  }
  expect(await told()).toEqual(['KEY_CREATED Till'])
  for (const _ of [1, 2]) {
    await world().truth(`select graphile_worker.add_job('remind_keys')`)
    expect(await told()).toEqual(['KEY_EXPIRING Till', 'KEY_CREATED Till'])
  }
  await ask(world(), `mutation { revokeApiKey(id: "${createApiKey.apiKey.id}") { id } }`, {}, developer)
  expect((await told())[0]).toBe('KEY_REVOKED Till')
  expect((await bell(developer)).notifications.nodes).toEqual([])
})

test('one person in two towns has two bells; a visitor has none', async () => {
  const [here, there] = [await makeTenant(world()), await makeTenant(world())]
  const guest = await makeMember(world(), here, 'EDITOR')
  await world().truth(
    `insert into membership (tenant_id, id, user_id, role) values ($1, gen_random_uuid(), $2, 'EDITOR')`,
    [there.id, guest.userId],
  )
  await ask(
    world(),
    'mutation ($id: ID!) { changeMemberRole(userId: $id, role: VIEWER) { id } }',
    { id: guest.userId },
    there.owner,
  )
  await runJobs(world())
  expect((await bell(guest)).notifications.nodes).toEqual([])
  const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
  const input = { email: guest.email, password: PASSWORD, tenantSlug: there.slug }
  const { login: session } = await ask<{ login: { accessToken: string } }>(world(), login, { input })
  expect((await bell({ token: session.accessToken })).notifications.nodes).toMatchObject([
    { kind: 'ROLE_CHANGED', about: 'VIEWER' },
  ])
  const stranger = await call(world(), '{ notifications { totalCount } }', {}, { tenant: here.slug })
  expect(stranger.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
})
