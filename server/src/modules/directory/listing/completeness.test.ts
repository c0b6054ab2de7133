import { expect, test } from 'vitest'
import { ask } from '../../../testing/call.js'
import { makeCategory, makeListing, makePicture } from '../../../testing/makers.js'
import { makeMember, makeTenant } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
const query = 'query ($id: ID!) { listing(id: $id) { completeness { score nextStep missing } } }'
const update = `mutation ($id: ID!, $input: UpdateListingInput!) {
  updateListing(id: $id, input: $input) { completeness { score nextStep } } }`
type Updated = { updateListing: { completeness: { score: number; nextStep: string | null } } }

test('a listing says how complete it is and what would add most, step by step up to all of it, and to editors alone', async () => {
  const tenant = await makeTenant(world())
  const { id: categoryId } = await makeCategory(world(), tenant, { name: 'Cafés' })
  const field = `mutation { createCategoryField(input: { categoryId: "${categoryId}", label: "Seats", type: NUMBER }) { id } }`
  await ask(world(), field, {}, tenant.owner)
  const { id } = await makeListing(world(), tenant, { name: 'Bare' })
  const put = async (input: object) =>
    (await ask<Updated>(world(), update, { id, input }, tenant.owner)).updateListing.completeness
  const picture = (alt: string) => makePicture(world(), tenant, { purpose: 'LISTING', alt })
  const [one, two, three] = [await picture('Front'), await picture('Inside'), await picture(' ')]
  // A field nobody asks for is not missing: 7 are there from the beginning.
  expect(await put({})).toEqual({ score: 7, nextStep: 'CATEGORY' })
  const steps: [object, number, string | null][] = [
    [{ categoryId }, 15, 'DESCRIPTION'],
    [{ description: 'Too short.' }, 15, 'DESCRIPTION'],
    [{ description: 'Coffee, '.repeat(11) }, 28, 'PICTURE'],
    [{ imageIds: [one] }, 44, 'HOURS'],
    [{ hours: { always: true } }, 56, 'LOCATION'],
    [{ location: { lat: 48, lng: 11 } }, 67, 'CONTACT'],
    [{ email: 'hello@bare.example' }, 77, 'FIELDS'],
    [{ fields: [{ key: 'seats', value: '12' }] }, 84, 'ADDRESS'],
    [{ address: { line1: 'Street 1', city: 'Town' } }, 90, 'WEBSITE'],
    [{ website: 'bare.example.org' }, 95, 'MORE_PICTURES'],
    [{ imageIds: [one, two, three] }, 95, 'ALT_TEXT'],
    [{ tags: ['coffee'] }, 97, 'ALT_TEXT'],
    [{ imageIds: [one, two] }, 97, 'MORE_PICTURES'],
  ]
  for (const [input, score, nextStep] of steps) expect([input, await put(input)]).toEqual([input, { score, nextStep }])
  const viewer = await makeMember(world(), tenant, 'VIEWER')
  for (const caller of [viewer, { tenant: tenant.slug }, (await makeTenant(world())).owner])
    expect(
      (await ask<{ listing: { completeness: unknown } | null }>(world(), query, { id }, caller)).listing
        ?.completeness ?? null,
    ).toBeNull()
})
