import { expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.js'
import { type Answer, ask, type Caller, call } from '../../../testing/call.js'
import { accept, cardOf, invite, linkFor, linksTo } from '../../../testing/invitations.js'
import { mailTo } from '../../../testing/jobs.js'
import { makeMember, makeTenant } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { digestOf } from '../refresh.js'

const world = useWorld()
const guest = (): string => `guest-${newId().slice(-10)}@people.example`
const codeOf = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions.code
const pathOf = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions.fields?.[0]?.path
const resend = (caller: Caller, id: string): Promise<Answer<unknown>> =>
  call(world(), 'mutation ($id: ID!) { resendInvitation(id: $id) { id } }', { id }, caller)
const revoke = (caller: Caller, id: string): Promise<Answer<unknown>> =>
  call(world(), 'mutation ($id: ID!) { revokeInvitation(id: $id) { id } }', { id }, caller)
type Listed = {
  invitations: {
    totalCount: number
    nodes: { id: string; email: string; role: string; expired: boolean; viewerCanManage: boolean }[]
  }
}
const list = async (caller: Caller) =>
  (
    await ask<Listed>(
      world(),
      '{ invitations { totalCount nodes { id email role expired viewerCanManage invitedByUser { name } } } }',
      {},
      caller,
    )
  ).invitations
const idOf = (answer: Awaited<ReturnType<typeof invite>>): string => answer.data?.inviteMember.id ?? ''
const refused = async (token: string): Promise<unknown> => {
  const answer = await accept(world(), { token, name: 'Gus', password: 'nine quiet herons at dawn' })
  return [codeOf(answer), pathOf(answer), answer.errors?.[0]?.message, await cardOf(world(), token)]
}

test('the mail is in the name and the language of the tenant, and leads to its own host whatever the request says (AU-13)', async () => {
  const tenant = await makeTenant(world(), { name: 'نارنج' })
  await world().truth("update tenant set locale = 'ar' where id = $1", [tenant.id])
  const email = guest()
  const evil = { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example', origin: world().url }
  const token = await linkFor(world(), { ...tenant.owner, headers: evil }, { email, role: 'MERCHANT' })
  const mail = mailTo(world(), email).at(-1)
  expect(mail?.subject).toBe('دعوة إلى الانضمام إلى نارنج')
  expect(mail?.text).toContain(`http://${tenant.slug}.localhost:4000/admin/join#token=${token}`)
  expect(mail?.text).not.toMatch(/evil|Olive/)
  const [row] = await world().truth<{ row: string; token_hash: Buffer }>(
    'select i::text as row, token_hash from invitation i where tenant_id = $1',
    [tenant.id],
  )
  expect(row?.token_hash).toEqual(digestOf(token))
  const kept = await world().truth('select payload::text, meta::text from event, audit_log')
  expect(JSON.stringify([row?.row, kept])).not.toContain(token)
})

test('used, revoked, replaced, run out and unknown links are told apart by nobody', async () => {
  const tenant = await makeTenant(world())
  const [used, revoked, replaced, late] = [guest(), guest(), guest(), guest()]
  const usedLink = await linkFor(world(), tenant.owner, { email: used, role: 'VIEWER' })
  await accept(world(), { token: usedLink, name: 'Gus', password: 'nine quiet herons at dawn' })
  const taken = idOf(await invite(world(), tenant.owner, { email: revoked, role: 'VIEWER' }))
  const [revokedLink] = await linksTo(world(), revoked)
  expect((await revoke(tenant.owner, taken)).errors).toBeUndefined()
  const first = await linkFor(world(), tenant.owner, { email: replaced, role: 'VIEWER' })
  const second = await linkFor(world(), tenant.owner, { email: replaced, role: 'EDITOR' })
  const lateLink = await linkFor(world(), tenant.owner, { email: late, role: 'VIEWER' })
  await world().truth('update invitation set expires_at = now() where email = $1', [late])
  const shut = await makeTenant(world())
  const shutLink = await linkFor(world(), shut.owner, { email: guest(), role: 'VIEWER' })
  await world().truth("update tenant set status = 'suspended' where id = $1", [shut.id])
  const unknown = await refused('A'.repeat(43))
  expect(unknown).toEqual([
    'BAD_USER_INPUT',
    'input.token',
    'This invitation is no longer good. Ask for a new one.',
    null,
  ])
  for (const link of [usedLink, revokedLink ?? '', first, lateLink, shutLink, '', 'x'.repeat(900)])
    expect(await refused(link)).toEqual(unknown)
  expect((await cardOf(world(), second))?.role).toBe('EDITOR')
  expect((await list(tenant.owner)).nodes.map(({ email, expired }) => [email, expired])).toEqual([
    [late, true],
    [replaced, false],
  ])
})

test('an invitation sent again has a new link and a new week, and the link before is over', async () => {
  const tenant = await makeTenant(world())
  const email = guest()
  const id = idOf(await invite(world(), tenant.owner, { email, role: 'STAFF' }))
  const [first] = await linksTo(world(), email)
  await world().truth('update invitation set expires_at = now() where id = $1', [id])
  expect((await resend(tenant.owner, id)).errors).toBeUndefined()
  const links = await linksTo(world(), email)
  expect(links).toHaveLength(2)
  expect(await cardOf(world(), first ?? '')).toBeNull()
  expect((await cardOf(world(), links[1] ?? ''))?.role).toBe('STAFF')
  expect((await list(tenant.owner)).nodes.map(({ expired }) => expired)).toEqual([false])
})

test('nobody asks others to be more than they are themselves, and members are asked no more', async () => {
  const tenant = await makeTenant(world())
  const [admin, editor] = [await makeMember(world(), tenant, 'ADMIN'), await makeMember(world(), tenant, 'EDITOR')]
  expect(codeOf(await invite(world(), editor, { email: guest(), role: 'VIEWER' }))).toBe('FORBIDDEN')
  const over = await invite(world(), admin, { email: guest(), role: 'OWNER' })
  expect([codeOf(over), pathOf(over)]).toEqual(['FORBIDDEN', 'input.role'])
  const known = await invite(world(), admin, { email: editor.email.toUpperCase(), role: 'VIEWER' })
  expect([codeOf(known), pathOf(known)]).toEqual(['CONFLICT', 'input.email'])
  const bad = await invite(world(), admin, { email: 'no address', role: 'VIEWER' })
  expect([codeOf(bad), pathOf(bad)]).toEqual(['BAD_USER_INPUT', 'input.email'])
  const owners = idOf(await invite(world(), tenant.owner, { email: guest(), role: 'OWNER' }))
  for (const answer of [await resend(admin, owners), await revoke(admin, owners)])
    expect(codeOf(answer)).toBe('FORBIDDEN')
  expect((await list(admin)).nodes.map(({ viewerCanManage }) => viewerCanManage)).toEqual([false])
})

test('with the power to ask go the invitations that were sent by it', async () => {
  const tenant = await makeTenant(world())
  const admin = await makeMember(world(), tenant, 'ADMIN')
  const [mine, theirs] = [guest(), guest()]
  const link = await linkFor(world(), admin, { email: mine, role: 'ADMIN' })
  await linkFor(world(), tenant.owner, { email: theirs, role: 'ADMIN' })
  const change = 'mutation ($u: ID!) { changeMemberRole(userId: $u, role: VIEWER) { role } }'
  await ask(world(), change, { u: admin.userId }, tenant.owner)
  expect(await cardOf(world(), link)).toBeNull()
  expect((await list(tenant.owner)).nodes.map(({ email }) => email)).toEqual([theirs])
})

test('nobody mails strangers in bulk: an address gets three at once, a tenant sends twenty', async () => {
  const tenant = await makeTenant(world())
  const email = guest()
  const codes: (string | undefined)[] = []
  for (let at = 0; at < 5; at += 1) codes.push(codeOf(await invite(world(), tenant.owner, { email, role: 'VIEWER' })))
  expect(codes).toEqual([undefined, undefined, undefined, 'RATE_LIMITED', 'RATE_LIMITED'])
  const sent = await Promise.all(
    Array.from({ length: 24 }, () => invite(world(), tenant.owner, { email: guest(), role: 'VIEWER' })),
  )
  const refusedOnes = sent.filter((answer) => codeOf(answer) === 'RATE_LIMITED')
  expect(refusedOnes.length).toBeGreaterThanOrEqual(7)
  expect((await list(tenant.owner)).totalCount).toBeLessThanOrEqual(18)
  expect((await invite(world(), (await makeTenant(world())).owner, { email, role: 'VIEWER' })).errors).toBeUndefined()
})

test('an invitation of the next town cannot be told from one that nobody sent', async () => {
  const [here, there] = [await makeTenant(world()), await makeTenant(world())]
  const id = idOf(await invite(world(), there.owner, { email: guest(), role: 'VIEWER' }))
  for (const one of [id, newId(), 'nonsense'])
    for (const answer of [await resend(here.owner, one), await revoke(here.owner, one)])
      expect([one, codeOf(answer)]).toEqual([one, 'NOT_FOUND'])
  expect((await list(here.owner)).totalCount).toBe(0)
  expect((await list(there.owner)).totalCount).toBe(1)
})
