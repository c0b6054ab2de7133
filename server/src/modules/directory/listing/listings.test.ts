import { expect, test } from 'vitest'
import { ask, call } from '../../../testing/call.js'
import { makeMember, makeTenant } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()

const create =
  'mutation ($input: CreateListingInput!) { createListing(input: $input) { id slug status timezone phone website email tags } }'
const update =
  'mutation ($id: ID!, $input: UpdateListingInput!) { updateListing(id: $id, input: $input) { id slug status description phone } }'
const bySlug = 'query ($slug: String!) { listing(slug: $slug) { id slug name } }'
type Created = {
  createListing: {
    id: string
    slug: string
    status: string
    timezone: string
    phone: string
    website: string
    email: string
    tags: string[]
  }
}

test('a listing needs only a name, is a draft no visitor sees, and shows once it is published', async () => {
  const tenant = await makeTenant(world())
  const visitor = { tenant: tenant.slug }
  const { createListing } = await ask<Created>(world(), create, { input: { name: 'Café Größenwahn' } }, tenant.owner)
  expect(createListing).toMatchObject({ slug: 'cafe-groessenwahn', status: 'DRAFT', timezone: 'UTC' })
  expect(await ask(world(), bySlug, { slug: createListing.slug }, visitor)).toEqual({ listing: null })
  await ask(world(), update, { id: createListing.id, input: { status: 'PUBLISHED' } }, tenant.owner)
  expect(await ask(world(), bySlug, { slug: createListing.slug }, visitor)).toMatchObject({
    listing: { id: createListing.id },
  })
})

test('contacts are stored in their one canonical form, and the zone comes from the map', async () => {
  const tenant = await makeTenant(world())
  const input = {
    name: 'Ratskeller',
    phone: '089 219989-0',
    website: 'www.ratskeller.example.com',
    email: 'INFO@Ratskeller.example',
    address: { city: 'München', country: 'de' },
    location: { lat: 48.137, lng: 11.576 },
    tags: ['beer', ' beer ', 'garden'],
  }
  const { createListing } = await ask<Created>(world(), create, { input }, tenant.owner)
  expect(createListing).toMatchObject({
    phone: '+49892199890',
    website: 'https://www.ratskeller.example.com/',
    email: 'info@ratskeller.example',
    timezone: 'Europe/Berlin',
    tags: ['beer', 'garden'],
  })
})

test.each([
  ['website', 'javascript:alert(1)'],
  ['website', 'https://localhost/'],
  ['phone', 'call me'],
  ['timezone', 'Mars/Olympus'],
  ['email', 'nobody@'],
  ['slug', 'Not A Slug'],
])('a bad %s (%s) is refused by its name and nothing is kept', async (field, value) => {
  const tenant = await makeTenant(world())
  const answer = await call(world(), create, { input: { name: 'Somewhere', [field]: value } }, tenant.owner)
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: `input.${field}` }] })
  expect(await world().truth('select 1 from listing where tenant_id = $1', [tenant.id])).toEqual([])
})

test('names in every script make readable, unique slugs', async () => {
  const tenant = await makeTenant(world())
  const slugs = []
  for (const name of ['Kiosk', 'Kiosk', 'Чайка', '東京ラーメン', 'مقهى السلام', '!!!'])
    slugs.push((await ask<Created>(world(), create, { input: { name } }, tenant.owner)).createListing.slug)
  expect(slugs.slice(0, 3)).toEqual(['kiosk', 'kiosk-2', 'chayka'])
  expect(new Set(slugs).size).toBe(6)
  for (const slug of slugs) expect(slug.length).toBeGreaterThan(1)
})

test('an old slug leads to the listing with its present slug, and nobody can take it', async () => {
  const tenant = await makeTenant(world())
  const { createListing } = await ask<Created>(
    world(),
    create,
    { input: { name: 'Blue Door', status: 'PUBLISHED' } },
    tenant.owner,
  )
  await ask(world(), update, { id: createListing.id, input: { slug: 'red-door' } }, tenant.owner)
  expect(await ask(world(), bySlug, { slug: 'blue-door' }, { tenant: tenant.slug })).toMatchObject({
    listing: { id: createListing.id, slug: 'red-door' },
  })
  const thief = await call(world(), create, { input: { name: 'Thief', slug: 'blue-door' } }, tenant.owner)
  expect(thief.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', fields: [{ path: 'input.slug' }] })
})

test('every field that is wrong by itself is told at once', async () => {
  const tenant = await makeTenant(world())
  const input = { name: 'Rose', email: 'nope', phone: '12', website: 'ht!tp:/x', address: { country: 'Germany' } }
  const pathsOf = async (query: string, variables: object): Promise<string[]> => {
    const { errors } = await call(world(), query, variables, tenant.owner)
    return (errors?.[0]?.extensions.fields ?? []).map(({ path }: { path: string }) => path).sort()
  }
  const wrong = ['input.address.country', 'input.email', 'input.phone', 'input.website']
  expect(await pathsOf(create, { input })).toEqual(wrong)
  // Without an address beside it, a number to be read by the stored one waits for the stored one.
  const { createListing } = await ask<Created>(
    world(),
    create,
    { input: { name: 'Rose', address: { country: 'DE' } } },
    tenant.owner,
  )
  expect(await pathsOf(update, { id: createListing.id, input: { email: 'nope', phone: '+1' } })).toEqual(
    wrong.slice(1, 3),
  )
  const { updateListing } = await ask<{ updateListing: { phone: string } }>(
    world(),
    update,
    { id: createListing.id, input: { phone: '089 2199890' } },
    tenant.owner,
  )
  expect(updateListing.phone).toBe('+49892199890')
})

test('absent fields stay, null clears, and the name cannot be cleared', async () => {
  const tenant = await makeTenant(world())
  const { createListing } = await ask<Created>(
    world(),
    create,
    { input: { name: 'Bakery', description: 'Bread', phone: '+498912345678' } },
    tenant.owner,
  )
  const changed = await ask(world(), update, { id: createListing.id, input: { phone: null } }, tenant.owner)
  expect(changed).toMatchObject({ updateListing: { description: 'Bread', phone: null } })
  const refused = await call(world(), update, { id: createListing.id, input: { name: null } }, tenant.owner)
  expect(refused.errors?.[0]?.extensions.fields?.[0]?.path).toBe('input.name')
})

test('a deleted listing is gone everywhere until it is restored', async () => {
  const tenant = await makeTenant(world())
  const { createListing } = await ask<Created>(
    world(),
    create,
    { input: { name: 'Gone Soon', status: 'PUBLISHED' } },
    tenant.owner,
  )
  const { id, slug } = createListing
  await ask(world(), 'mutation ($id: ID!) { deleteListing(id: $id) { id } }', { id }, tenant.owner)
  expect(await ask(world(), bySlug, { slug }, tenant.owner)).toEqual({ listing: null })
  expect((await call(world(), update, { id, input: { name: 'X' } }, tenant.owner)).errors?.[0]?.extensions.code).toBe(
    'NOT_FOUND',
  )
  expect(await ask(world(), '{ listings { totalCount } }', {}, tenant.owner)).toEqual({ listings: { totalCount: 0 } })
  await ask(world(), 'mutation ($id: ID!) { restoreListing(id: $id) { id } }', { id }, tenant.owner)
  expect(await ask(world(), '{ listings { totalCount nodes { slug } } }', {}, { tenant: tenant.slug })).toEqual({
    listings: { totalCount: 1, nodes: [{ slug }] },
  })
})

test("the next town's listing is NOT_FOUND, to read and to change", async () => {
  const [here, there] = [await makeTenant(world()), await makeTenant(world())]
  const { createListing } = await ask<Created>(
    world(),
    create,
    { input: { name: 'Elsewhere', status: 'PUBLISHED' } },
    there.owner,
  )
  expect(
    await ask(world(), 'query ($id: ID!) { listing(id: $id) { id } }', { id: createListing.id }, here.owner),
  ).toEqual({ listing: null })
  const answer = await call(world(), update, { id: createListing.id, input: { name: 'Mine' } }, here.owner)
  expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
})

test('the plan holds fifty listings and not one more, even when several arrive at once', async () => {
  const tenant = await makeTenant(world(), { plan: 'free' })
  await world().truth(
    `insert into listing (tenant_id, id, name, slug, timezone) select $1, uuidv7(), 'Shop ' || n, 'shop-' || n, 'UTC' from generate_series(1, 46) n`,
    [tenant.id],
  )
  const names = Array.from({ length: 8 }, (_, n) => `Late shop ${n}`)
  const answers = await Promise.all(names.map((name) => call(world(), create, { input: { name } }, tenant.owner)))
  const refused = answers.filter((answer) => answer.errors)
  expect(refused).toHaveLength(4)
  for (const answer of refused)
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'PLAN_LIMIT',
      limit: 50,
      used: 50,
      upgradeTo: 'basic',
    })
})

test('featuring and plans need their own permission; an editor is refused', async () => {
  const tenant = await makeTenant(world())
  const editor = await makeMember(world(), tenant, 'EDITOR')
  const { createListing } = await ask<Created>(world(), create, { input: { name: 'Star' } }, editor)
  const plan = 'mutation ($id: ID!) { setListingPlan(id: $id, planKey: "agency") { plan { key } rank { planWeight } } }'
  expect((await call(world(), plan, { id: createListing.id }, editor)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  expect(await ask(world(), plan, { id: createListing.id }, tenant.owner)).toEqual({
    setListingPlan: { plan: { key: 'enterprise' }, rank: { planWeight: 30 } },
  })
})
