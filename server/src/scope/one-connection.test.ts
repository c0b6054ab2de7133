import { describe, expect, test } from 'vitest'
import { call } from '../testing/call.js'
import { makeCategory, makeEndorsement, makeListing, makePicture } from '../testing/makers.js'
import { makeTenant, type Tenancy } from '../testing/tenants.js'
import { useWorld, type World } from '../testing/world.js'

const lists = `categories { name parent { name } children { name } }
  listings(first: 5) { nodes { tags category { children { name } } images { alt } endorsements(first: 3) { nodes { tags } } hours { weekly { day } exceptions { date } } } }`
const query = `query { tenant { widgetOrigins } me { memberships { tenant { name } } permissions } ${lists} }`
const mutation = `mutation ($input: CreateListingInput!) { createListing(input: $input) { id tags category { name children { name } }
  images { alt thumbnails { url } } endorsements { nodes { tags } } hours { weekly { day } exceptions { date } } rank { score } jsonLd } }`

type Ground = { tenant: Tenancy; categoryId: string; pictures: string[] }

async function makeGround(world: World): Promise<Ground> {
  const tenant = await makeTenant(world)
  const top = await makeCategory(world, tenant, { name: 'Top' })
  const below = await makeCategory(world, tenant, { name: 'Below', parentId: top.id })
  const pictures = [await makePicture(world, tenant, { purpose: 'LISTING', alt: 'One' })]
  for (let n = 0; n < 5; n++) {
    const listing = await makeListing(world, tenant, inputOf({ tenant, categoryId: below.id, pictures }, n))
    await makeEndorsement(world, tenant, { listingId: listing.id, comment: 'Again' })
  }
  return { tenant, categoryId: top.id, pictures }
}

function inputOf({ categoryId, pictures }: Ground, n: number) {
  const exceptions = [{ date: '2026-12-24', closed: true, ranges: [], note: 'Christmas' }]
  const weekly = [{ day: 'MONDAY', opens: '09:00', closes: '17:00' }]
  return { name: `Shop ${n}`, categoryId, imageIds: pictures, tags: ['one', 'two'], hours: { weekly, exceptions } }
}

/** How long a request waits for a connection is not what is measured here: a busy machine may take its time. */
function bePatient({ app }: World): void {
  app.house.pool.options.connectionTimeoutMillis = 100_000
}

/** Reads with five nested lists and writes with a nested payload, all at once; `most`: connections in use at any moment. */
async function rush(world: World, count: number): Promise<{ most: number }> {
  const ground = await makeGround(world)
  bePatient(world)
  const { pool } = world.app.house
  let most = 0
  const watch = (): void => {
    most = Math.max(most, pool.totalCount - pool.idleCount)
  }
  pool.on('acquire', watch)
  const answers = await Promise.all(
    Array.from({ length: count }, (_, n) =>
      n % 2
        ? call(world, mutation, { input: inputOf(ground, n + 10) }, ground.tenant.owner)
        : call(world, query, {}, ground.tenant.owner),
    ),
  )
  pool.off('acquire', watch)
  expect(answers.flatMap((answer) => answer.errors ?? [])).toEqual([])
  expect(answers.every((answer) => answer.status === 200)).toBe(true)
  expect(pool.waitingCount).toBe(0)
  return { most }
}

describe('with two connections', () => {
  const world = useWorld({ DATABASE_POOL: '2', OPERATION_TIMEOUT_MS: '60000' })
  test('fifty operations at once, each with five nested lists or a nested payload, are all answered', async () => {
    expect((await rush(world(), 50)).most).toBeLessThanOrEqual(2)
  }, 150_000)
})

describe('with one connection', () => {
  const world = useWorld({ DATABASE_POOL: '1', OPERATION_TIMEOUT_MS: '60000' })
  // An operation that took a second connection while it holds one would wait for itself for ever.
  test('the same is answered, so nothing under an operation takes a second one', async () => {
    expect((await rush(world(), 12)).most).toBe(1)
  }, 150_000)
})
