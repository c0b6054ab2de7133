import { expect, test } from 'vitest'
import { ask, call, type Caller } from '../../../testing/call.js'
import { makeKey } from '../../../testing/keys.js'
import { makeListing } from '../../../testing/makers.js'
import { makeMember, makeTenant } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
const statuses = ['DRAFT', 'PENDING', 'PUBLISHED', 'UNDER_REVIEW', 'ARCHIVED'] as const
type Status = (typeof statuses)[number]
const update = `mutation ($id: ID!, $status: ListingStatus!) {
  updateListing(id: $id, input: { status: $status }) { status nextStatuses } }`
const next = 'query ($id: ID!) { listing(id: $id) { nextStatuses } }'

/** What each may make of a listing, as it was agreed: written out here, so that the table cannot be its own judge. */
const staff: Record<Status, Status[]> = {
  DRAFT: ['PENDING', 'PUBLISHED', 'ARCHIVED'],
  PENDING: ['PUBLISHED', 'DRAFT', 'UNDER_REVIEW', 'ARCHIVED'],
  PUBLISHED: ['DRAFT', 'UNDER_REVIEW', 'ARCHIVED'],
  UNDER_REVIEW: ['PUBLISHED', 'DRAFT', 'ARCHIVED'],
  ARCHIVED: ['DRAFT', 'PUBLISHED'],
}
const merchant: Record<Status, Status[]> = {
  DRAFT: ['PENDING'],
  PENDING: [],
  PUBLISHED: [],
  UNDER_REVIEW: [],
  ARCHIVED: [],
}
const nobody: Record<Status, Status[]> = { ...merchant, DRAFT: [] }

test('a listing goes where the table lets it, for whom it lets, and buttons are told the same', async () => {
  const tenant = await makeTenant(world())
  const [editor, viewer, business, stranger] = [
    await makeMember(world(), tenant, 'EDITOR'),
    await makeMember(world(), tenant, 'VIEWER'),
    await makeMember(world(), tenant, 'MERCHANT'),
    await makeMember(world(), tenant, 'MERCHANT'),
  ]
  const { id } = await makeListing(world(), tenant, { name: 'The Wanderer' })
  const give = 'mutation ($id: ID!, $userId: ID!) { grantListing(listingId: $id, userId: $userId) { id } }'
  await ask(world(), give, { id, userId: business.userId }, tenant.owner)
  const put = (status: Status) => world().truth('update listing set status = $2 where id = $1', [id, status])
  const trial = async (caller: Caller, allowed: Record<Status, Status[]>) => {
    for (const from of statuses) {
      await put(from)
      const { listing } = await ask<{ listing: { nextStatuses: Status[] } | null }>(world(), next, { id }, caller)
      expect([from, listing?.nextStatuses ?? []]).toEqual([from, allowed[from]])
      for (const to of statuses.filter((each) => each !== from)) {
        const { data, errors } = await call(world(), update, { id, status: to }, caller)
        const got = errors?.[0]?.extensions.code ?? (data as { updateListing: { status: string } }).updateListing.status
        const isWay = staff[from].includes(to)
        expect([from, to, got]).toEqual([from, to, allowed[from].includes(to) ? to : isWay ? 'FORBIDDEN' : 'CONFLICT'])
        if (errors) expect(errors[0]?.extensions).toMatchObject({ from, to, fields: [{ path: 'input.status' }] })
        await put(from)
      }
      // To say what it is already is no step.
      expect((await call(world(), update, { id, status: from }, caller)).errors).toBeUndefined()
    }
  }
  await trial(editor, staff)
  await trial(business, merchant)
  await put('PUBLISHED')
  for (const caller of [viewer, stranger, { tenant: tenant.slug }]) {
    expect(await ask(world(), next, { id }, caller)).toEqual({ listing: { nextStatuses: nobody.PUBLISHED } })
    expect((await call(world(), update, { id, status: 'ARCHIVED' }, caller)).errors).toHaveLength(1)
  }
})

test('who writes listings and does not decide in moderation leaves what is under review alone', async () => {
  const tenant = await makeTenant(world())
  const writer = await makeKey(world(), tenant.owner, ['listing.read', 'listing.write'])
  const { id } = await makeListing(world(), tenant, { name: 'Doubtful' })
  expect(await ask(world(), next, { id }, writer)).toEqual({ listing: { nextStatuses: ['DRAFT', 'ARCHIVED'] } })
  await world().truth(`update listing set status = 'UNDER_REVIEW' where id = $1`, [id])
  expect(await ask(world(), next, { id }, writer)).toEqual({ listing: { nextStatuses: [] } })
  const { errors } = await call(world(), update, { id, status: 'PUBLISHED' }, writer)
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
})

test('two who change a status at once each judge what the other left', async () => {
  const tenant = await makeTenant(world())
  const { id } = await makeListing(world(), tenant, { name: 'Contested' })
  const to = (status: Status) => call(world(), update, { id, status }, tenant.owner)
  for (let round = 0; round < 5; round++) {
    await world().truth(`update listing set status = 'PUBLISHED' where id = $1`, [id])
    const [archived, reviewed] = await Promise.all([to('ARCHIVED'), to('UNDER_REVIEW')])
    // From under review into the archive is a way; from the archive under review is none.
    expect(archived.errors).toBeUndefined()
    const [row] = await world().truth<{ status: string }>('select status from listing where id = $1', [id])
    expect([row?.status, reviewed.errors?.[0]?.extensions.code]).toEqual(['ARCHIVED', reviewed.errors && 'CONFLICT'])
  }
})
