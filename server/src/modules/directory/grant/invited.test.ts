import { expect, test } from 'vitest'
import { newId } from '../../../kernel/ids.js'
import { type Answer, ask, type Caller } from '../../../testing/call.js'
import { accept, invite, linkFor, linksTo } from '../../../testing/invitations.js'
import { makeListing } from '../../../testing/makers.js'
import { makeTenant } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
const NEW = 'nine quiet herons at dawn'
const guest = (): string => `guest-${newId().slice(-10)}@people.example`
const codeOf = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions.code
const pathsOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.fields?.map(({ path }) => path)
const joined = async (token: string): Promise<Caller> => {
  const answer = await accept(world(), { token, name: 'Mercy Merchant', password: NEW })
  return { token: answer.data?.acceptInvitation.accessToken ?? '' }
}
const mine = async (caller: Caller) =>
  (
    await ask<{ grantedListings: { name: string }[] }>(world(), '{ grantedListings { name } }', {}, caller)
  ).grantedListings.map(({ name }) => name)
type Invited = { invitations: { nodes: { id: string; role: string; listings: { name: string }[] }[] } }
const promised = async (caller: Caller) =>
  (
    await ask<Invited>(world(), '{ invitations { nodes { id role listings { name } } } }', {}, caller)
  ).invitations.nodes.map(({ role, listings }) => [role, ...listings.map(({ name }) => name)])

test('a merchant who joins holds what they were invited for, and edits it at once', async () => {
  const tenant = await makeTenant(world())
  const shop = await makeListing(world(), tenant, { name: 'Rope and Sail', status: 'DRAFT' })
  const cafe = await makeListing(world(), tenant, { name: 'Gull Café' })
  await makeListing(world(), tenant, { name: 'Somebody’s' })
  const listingIds = [shop.id, cafe.id, shop.id]
  const link = await linkFor(world(), tenant.owner, { email: guest(), role: 'MERCHANT', listingIds })
  expect(await promised(tenant.owner)).toEqual([['MERCHANT', 'Gull Café', 'Rope and Sail']])
  const merchant = await joined(link)
  expect(await mine(merchant)).toEqual(['Gull Café', 'Rope and Sail'])
  const edit = 'mutation ($id: ID!) { updateListing(id: $id, input: { description: "Rope." }) { description } }'
  expect(await ask(world(), edit, { id: shop.id }, merchant)).toEqual({ updateListing: { description: 'Rope.' } })
  const told = await world().truth('select 1 from event where tenant_id = $1 and name = $2', [
    tenant.id,
    'listing.granted',
  ])
  expect(told).toHaveLength(2)
})

test('sent again it keeps them, asked anew it has others, and with another role or a revocation they are gone', async () => {
  const tenant = await makeTenant(world())
  const [one, two] = [
    await makeListing(world(), tenant, { name: 'One' }),
    await makeListing(world(), tenant, { name: 'Two' }),
  ]
  const email = guest()
  const asked = await invite(world(), tenant.owner, { email, role: 'MERCHANT', listingIds: [one.id] })
  const id = asked.data?.inviteMember.id ?? ''
  await ask(world(), 'mutation ($id: ID!) { resendInvitation(id: $id) { id } }', { id }, tenant.owner)
  expect(await promised(tenant.owner)).toEqual([['MERCHANT', 'One']])
  expect(await mine(await joined((await linksTo(world(), email)).at(-1) ?? ''))).toEqual(['One'])

  const other = guest()
  const again = (input: object) => invite(world(), tenant.owner, { email: other, role: 'MERCHANT', ...input })
  await again({ listingIds: [one.id] })
  await again({ listingIds: [two.id] })
  expect(await promised(tenant.owner)).toEqual([['MERCHANT', 'Two']])
  await again({ role: 'VIEWER' })
  const kept =
    'select listing_id from invitation_listing l join invitation i on i.id = l.invitation_id where i.email = $1'
  expect(await world().truth(kept, [other])).toEqual([])

  const third = guest()
  const sent = await invite(world(), tenant.owner, { email: third, role: 'MERCHANT', listingIds: [one.id] })
  const [link] = await linksTo(world(), third)
  const take = 'mutation ($id: ID!) { revokeInvitation(id: $id) { id } }'
  await ask(world(), take, { id: sent.data?.inviteMember.id }, tenant.owner)
  const late = await accept(world(), { token: link ?? '', name: 'Late', password: NEW })
  expect([codeOf(late), pathsOf(late)]).toEqual(['BAD_USER_INPUT', ['input.token']])
})

test('listings of the next town are not there, and only a merchant is promised any', async () => {
  const [here, there] = [await makeTenant(world()), await makeTenant(world())]
  const [ours, theirs] = [
    await makeListing(world(), here, { name: 'Here' }),
    await makeListing(world(), there, { name: 'There' }),
  ]
  const tried = (role: string, listingIds: string[]) =>
    invite(world(), here.owner, { email: guest(), role, listingIds })
  for (const foreign of [theirs.id, newId()]) {
    const answer = await tried('MERCHANT', [ours.id, foreign])
    expect([codeOf(answer), pathsOf(answer)]).toEqual(['NOT_FOUND', ['input.listingIds.1']])
  }
  const staff = await tried('EDITOR', [ours.id])
  expect([codeOf(staff), pathsOf(staff)]).toEqual(['BAD_USER_INPUT', ['input.listingIds']])
  expect(await promised(here.owner)).toEqual([])
})
