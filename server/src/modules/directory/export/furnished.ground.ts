import { ask } from '../../../testing/call.js'
import { makeCategory, makeListing } from '../../../testing/makers.js'
import type { Tenancy } from '../../../testing/tenants.js'
import type { World } from '../../../testing/world.js'

const FIELD = 'mutation ($input: CreateCategoryFieldInput!) { createCategoryField(input: $input) { key } }'
export const UPDATE =
  'mutation ($id: ID!, $input: UpdateListingInput!) { updateListing(id: $id, input: $input) { id } }'
const cafés = 'Cafés; bars > all \\ night|long'

/** The fields of its own, which a file does not make. */
export async function define(world: World, who: Tenancy): Promise<string> {
  const food = (await makeCategory(world, who, { name: 'Food, drink' })).id
  const given = { seats: 'NUMBER', wish: 'MULTI_CHOICE', dogs: 'YES_NO', day: 'DATE', note: 'TEXT' }
  for (const [key, type] of Object.entries(given)) {
    const options = type === 'MULTI_CHOICE' ? [{ label: 'A; b' }, { label: 'a_b' }] : undefined
    await ask(world, FIELD, { input: { categoryId: food, key, label: `The ${key}`, type, options } }, who.owner)
  }
  return food
}

/** All that a listing can say, with the signs that part one thing from another wherever a person can write. */
export async function furnish(world: World, who: Tenancy): Promise<{ full: string; sold: string }> {
  const food = await define(world, who)
  const below = (await makeCategory(world, who, { name: cafés, parentId: food })).id
  const deep = (await makeCategory(world, who, { name: 'Tea rooms', parentId: below })).id
  const shops = (await makeCategory(world, who, { name: 'Shops' })).id
  const full = await makeListing(world, who, {
    ...{
      name: 'Kettle, "first"; and best',
      slug: 'the-kettle',
      description: 'One.\n\nTwo;\t2 \\ 3',
      categoryIds: [deep, shops, food],
    },
    ...{ tags: ['fish, chips', 'a;b', 'c\\'], priceLevel: 2, observesHolidays: true, timezone: 'Pacific/Auckland' },
    ...{
      location: { lat: 48.1371, lng: -11.5755 },
      address: { line1: 'High St 1', line2: 'Yard', city: 'Bath', region: 'Somerset', postal: 'BA1', country: 'GB' },
    },
    phones: [
      { label: 'Orders: 24/7', number: '+442079460958' },
      { label: '24/7', number: '+442079460959' },
      { number: '+442079460957' },
    ],
    ...{ website: 'https://kettle.example.com/a;b?c=1|2,3', email: 'tea@kettle.example.com' },
    socialLinks: [
      { network: 'MASTODON', url: 'https://social.example.com/@kettle' },
      { network: 'INSTAGRAM', url: 'https://www.instagram.com/kettle,tea' },
      { network: 'OTHER', url: 'https://elsewhere.example.com/' },
    ],
    serviceAreas: [
      { kind: 'RADIUS', radiusKm: 2.5 },
      { kind: 'PLACE', name: 'Quarter 9; north' },
      { kind: 'POSTAL_CODE', name: 'BA*' },
      { kind: 'PLACE', name: 'Bath' },
    ],
    hours: {
      weekly: [{ day: 'FRIDAY', opens: '18:00', closes: '26:00' }],
      exceptions: [{ date: '2027-12-24', closed: true, note: 'Eve' }],
    },
    translations: [
      { locale: 'de', name: 'Kessel', description: 'Eins.\nZwei.' },
      { locale: 'pt-BR', name: 'Chaleira' },
    ],
    fields: [
      ...[
        { key: 'seats', value: '-2.5' },
        { key: 'wish', values: ['a_b', 'a_b_2'] },
        { key: 'dogs', value: 'false' },
      ],
      ...[
        { key: 'day', value: '2026-02-28' },
        { key: 'note', value: 'Ring; twice | or, thrice' },
      ],
    ],
  })
  await makeListing(world, who, { name: 'Draft', status: 'DRAFT', hours: { always: true } })
  const sold = await makeListing(world, who, { name: 'Sold' })
  await ask(world, UPDATE, { id: sold.id, input: { status: 'ARCHIVED' } }, who.owner)
  return { full: full.id, sold: sold.id }
}
