import { expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.js'
import { type Answer, call } from '../../../testing/call.js'
import { accept, cardOf, linkFor } from '../../../testing/invitations.js'
import { agree } from '../../../testing/limit-races.js'
import { makeMember, makeTenant, PASSWORD } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
const NEW = 'nine quiet herons at dawn'
const guest = (): string => `guest-${newId().slice(-10)}@people.example`
const codeOf = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions.code
const pathsOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.fields?.map(({ path }) => path)
const login = (email: string, password: string, tenantSlug?: string): Promise<Answer<unknown>> =>
  call(world(), 'mutation ($i: LoginInput!) { login(input: $i) { accessToken } }', {
    i: { email, password, tenantSlug },
  })
const register = (email: string, password: string): Promise<Answer<unknown>> =>
  call(world(), 'mutation ($i: RegisterInput!) { register(input: $i) }', { i: { name: 'Rosa', email, password } })
const rolesIn = (tenantId: string, email: string) =>
  world().truth<{ role: string }>(
    'select m.role from membership m join app_user u on u.id = m.user_id where m.tenant_id = $1 and u.email = $2',
    [tenantId, email],
  )

test('a newcomer sees who asks, chooses name and password, and is in: the link has confirmed the address', async () => {
  const tenant = await makeTenant(world(), { name: 'Pell Haven' })
  const email = guest()
  const link = await linkFor(world(), tenant.owner, { email, role: 'EDITOR' })
  expect(await cardOf(world(), link)).toMatchObject({
    role: 'EDITOR',
    inviterName: 'Olive Owner',
    maskedEmail: `g…${email.slice(email.indexOf('@') - 1)}`,
    acceptBy: 'REGISTRATION',
    tenant: { slug: tenant.slug, name: 'Pell Haven' },
  })
  const bare = await accept(world(), { token: link })
  expect([codeOf(bare), pathsOf(bare)]).toEqual(['BAD_USER_INPUT', ['input.name', 'input.password']])
  const weak = await accept(world(), { token: link, name: 'Gus', password: 'password' })
  expect([codeOf(weak), pathsOf(weak)]).toEqual(['BAD_USER_INPUT', ['input.password']])
  const answer = await accept(world(), { token: link, name: 'Gus Guest', password: NEW })
  expect(answer.data?.acceptInvitation.viewer.role).toBe('EDITOR')
  expect(answer.cookie).toMatch(/^refresh=/)
  expect((await login(email, NEW)).errors).toBeUndefined()
  expect(await rolesIn(tenant.id, email)).toEqual([{ role: 'EDITOR' }])
  const again = await accept(world(), { token: link, name: 'Gus Guest', password: NEW })
  expect([codeOf(again), pathsOf(again)]).toEqual(['BAD_USER_INPUT', ['input.token']])
  expect(await cardOf(world(), link)).toBeNull()
})

test('whoever has an account proves it by its password, under the refusal and the throttle of a log-in', async () => {
  const [home, tenant] = [await makeTenant(world()), await makeTenant(world())]
  const person = await makeMember(world(), home, 'VIEWER')
  const link = await linkFor(world(), tenant.owner, { email: person.email, role: 'ADMIN' })
  expect((await cardOf(world(), link))?.acceptBy).toBe('PASSWORD')
  expect(pathsOf(await accept(world(), { token: link, name: 'Somebody', password: '' }))).toEqual(['input.password'])
  const wrong = await accept(world(), { token: link, name: 'Somebody', password: 'somebody else altogether' })
  const wrongLogin = await login(person.email, 'somebody else altogether')
  expect([codeOf(wrong), wrong.errors?.[0]?.message]).toEqual([codeOf(wrongLogin), wrongLogin.errors?.[0]?.message])
  const answer = await accept(world(), { token: link, password: PASSWORD })
  expect(answer.data?.acceptInvitation.viewer).toMatchObject({ role: 'ADMIN', user: { id: person.userId } })
  expect(await rolesIn(home.id, person.email)).toEqual([{ role: 'VIEWER' }])
  const next = await linkFor(world(), home.owner, { email: tenant.owner.email, role: 'STAFF' })
  for (let at = 0; at < 5; at += 1) await accept(world(), { token: next, password: `guess number ${at}` })
  expect(codeOf(await accept(world(), { token: next, password: PASSWORD }))).toBe('RATE_LIMITED')
})

test('whoever is signed in with the address needs no more; with another address they are told to sign out', async () => {
  const [home, tenant] = [await makeTenant(world()), await makeTenant(world())]
  const person = await makeMember(world(), home, 'VIEWER')
  const link = await linkFor(world(), tenant.owner, { email: person.email, role: 'STAFF' })
  expect((await cardOf(world(), link, home.owner))?.acceptBy).toBe('OTHER_ACCOUNT')
  const other = await accept(world(), { token: link, password: PASSWORD }, home.owner)
  expect([codeOf(other), other.errors?.[0]?.extensions.reason]).toEqual(['CONFLICT', 'OTHER_ACCOUNT'])
  expect((await cardOf(world(), link, person))?.acceptBy).toBe('SESSION')
  expect((await accept(world(), { token: link }, person)).data?.acceptInvitation.viewer.role).toBe('STAFF')
})

test('who registered the address and never confirmed it is no obstacle: their password opens nothing afterwards', async () => {
  const tenant = await makeTenant(world())
  const email = guest()
  await register(email, 'a squatter was here first')
  const link = await linkFor(world(), tenant.owner, { email, role: 'VIEWER' })
  expect((await cardOf(world(), link))?.acceptBy).toBe('REGISTRATION')
  expect((await accept(world(), { token: link, name: 'Gus', password: NEW })).errors).toBeUndefined()
  expect(codeOf(await login(email, 'a squatter was here first'))).toBe('UNAUTHENTICATED')
  expect((await login(email, NEW, tenant.slug)).errors).toBeUndefined()
})

test('a disabled person gets in by no invitation', async () => {
  const [home, tenant] = [await makeTenant(world()), await makeTenant(world())]
  const person = await makeMember(world(), home, 'VIEWER')
  await world().truth('update app_user set disabled_at = now() where id = $1', [person.userId])
  const link = await linkFor(world(), tenant.owner, { email: person.email, role: 'STAFF' })
  expect(codeOf(await accept(world(), { token: link, password: PASSWORD }))).toBe('UNAUTHENTICATED')
  expect(codeOf(await accept(world(), { token: link }, person))).toBe('UNAUTHENTICATED')
  expect(await rolesIn(tenant.id, person.email)).toEqual([])
})

test('of five who accept one invitation at once a single one is let in', async () => {
  const tenant = await makeTenant(world())
  const email = guest()
  const link = await linkFor(world(), tenant.owner, { email, role: 'VIEWER' })
  const words = Array.from({ length: 5 }, (_, at) => `${NEW} number ${at}`)
  const answers = await Promise.all(words.map((password) => accept(world(), { token: link, name: 'Gus', password })))
  const won = answers.flatMap((answer, at) => (answer.errors ? [] : [words[at] ?? '']))
  expect(won).toHaveLength(1)
  expect(await rolesIn(tenant.id, email)).toHaveLength(1)
  expect((await login(email, won[0] ?? '')).errors).toBeUndefined()
})

test('of six who join at once where the plan has one seat left, one joins, and the others are told of the plan (M-15)', async () => {
  const tenant = await makeTenant(world())
  const elsewhere = await makeTenant(world())
  const people = await Promise.all(Array.from({ length: 6 }, () => makeMember(world(), elsewhere, 'VIEWER')))
  const links: string[] = []
  for (const { email } of people) links.push(await linkFor(world(), tenant.owner, { email, role: 'VIEWER' }))
  // The plan became smaller than those who were asked: their owner and one more.
  await agree(world(), tenant, { key: 'members', value: 2 })
  const answers = await Promise.all(
    links.map((token, at) => accept(world(), { token }, { token: people[at]?.token ?? '' })),
  )
  expect(answers.map(codeOf).sort()).toEqual([...Array(5).fill('PLAN_LIMIT'), undefined])
  const seats = 'select count(*)::int as n from membership where tenant_id = $1'
  expect(await world().truth(seats, [tenant.id])).toEqual([{ n: 2 }])
})
