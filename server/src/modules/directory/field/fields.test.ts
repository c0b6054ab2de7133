import { beforeAll, expect, test } from 'vitest'
import { ask, call, type Caller } from '../../../testing/call.js'
import { makeCategory, makeListing } from '../../../testing/makers.js'
import { makeMember, makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
let tenant: Tenancy
let stay: string
let hotels: string
beforeAll(async () => {
  tenant = await makeTenant(world())
  stay = (await makeCategory(world(), tenant, { name: 'Places to stay' })).id
  hotels = (await makeCategory(world(), tenant, { name: 'Hotels', parentId: stay })).id
})
type Field = { id: string; key: string; options: { value: string }[] }
const create = `mutation ($input: CreateCategoryFieldInput!) {
  createCategoryField(input: $input) { id key label type unit isRequired options { value label } } }`
const make = async (input: object, who: Caller = tenant.owner) =>
  (await ask<{ createCategoryField: Field }>(world(), create, { input }, who)).createCategoryField
const pathsOf = (answer: Awaited<ReturnType<typeof call>>) =>
  answer.errors?.[0]?.extensions.fields?.map(({ path }) => path)
const update = `mutation ($id: ID!, $input: UpdateListingInput!) {
  updateListing(id: $id, input: $input) { fields { field { key } values } } }`
type Updated = { updateListing: { fields: { field: { key: string }; values: string[] }[] } }
const put = async (id: string, input: object) => {
  const { updateListing } = await ask<Updated>(world(), update, { id, input }, tenant.owner)
  return Object.fromEntries(updateListing.fields.map(({ field, values }) => [field.key, values]))
}
const foundBy = async (text: string) =>
  (
    await ask<{ listings: { nodes: { name: string }[] } }>(
      world(),
      'query ($text: String) { listings(filter: { text: $text }) { nodes { name } } }',
      { text },
      { tenant: tenant.slug },
    )
  ).listings.nodes.map(({ name }) => name)

test('fields of a category and of those above it are asked of its listings, each value in its own form, and their words find it', async () => {
  const rooms = await make({ categoryId: stay, label: 'Rooms', type: 'NUMBER', unit: 'rooms', isRequired: true })
  expect(rooms).toMatchObject({ key: 'rooms', unit: 'rooms', isRequired: true, options: [] })
  const options = [
    { label: 'Sauna & Spa', labels: [{ locale: 'de', label: 'Dampfbad' }] },
    { label: 'Pool' },
    { label: 'Garden' },
  ]
  const extras = await make({ categoryId: hotels, label: 'Extras', type: 'MULTI_CHOICE', options, isSearchable: true })
  expect(extras.options.map(({ value }) => value)).toEqual(['sauna_and_spa', 'pool', 'garden'])
  await make({ categoryId: hotels, label: 'Dogs welcome', type: 'YES_NO', isFilterable: true })
  await make({ categoryId: hotels, label: 'Open since', key: 'since', type: 'DATE' })
  await make({ categoryId: hotels, label: 'Menu', type: 'URL' })
  await make({ categoryId: hotels, label: 'House specialty', type: 'TEXT', isSearchable: true })
  const tree = '{ categories { name fields { key category { name } } } }'
  const { categories } = await ask<{ categories: { fields: { key: string }[] }[] }>(
    world(),
    tree,
    {},
    { tenant: tenant.slug },
  )
  const keys = ['rooms', 'extras', 'dogs_welcome', 'since', 'menu', 'house_specialty']
  expect(categories.map(({ fields }) => fields.map(({ key }) => key))).toEqual([['rooms'], keys])

  const fields = [
    { key: 'rooms', value: '12' },
    { key: 'extras', values: ['pool', 'sauna_and_spa'] },
    { key: 'dogs_welcome', value: 'true' },
    { key: 'since', value: '1998-02-28' },
    { key: 'menu', value: 'example.org/menu' },
    { key: 'house_specialty', value: ' Zwetschgendatschi ' },
  ]
  const { id } = await makeListing(world(), tenant, { name: 'Alpine', categoryId: hotels, fields })
  expect(await put(id, {})).toEqual({
    ...{ rooms: ['12'], extras: ['sauna_and_spa', 'pool'], dogs_welcome: ['true'], since: ['1998-02-28'] },
    ...{ menu: ['https://example.org/menu'], house_specialty: ['Zwetschgendatschi'] },
  })
  for (const text of ['zwetschgendatschi', 'sauna', 'dampfbad'])
    expect([text, await foundBy(text)]).toEqual([text, ['Alpine']])
  // Those named change, the others stay; another category hides what is not asked there, and shows it again.
  expect(
    await put(id, {
      fields: [
        { key: 'extras', values: [] },
        { key: 'rooms', value: '13.5' },
      ],
    }),
  ).toMatchObject({
    ...{ rooms: ['13.5'], extras: [], menu: ['https://example.org/menu'] },
  })
  expect(await foundBy('dampfbad')).toEqual([])
  expect(await put(id, { categoryId: stay })).toEqual({ rooms: ['13.5'] })
  expect(await put(id, { categoryIds: [stay, hotels] })).toMatchObject({ rooms: ['13.5'], since: ['1998-02-28'] })
  // A field that is no longer searched, or is deleted, finds nothing, and again once it is back.
  const specialty = (
    await world().truth<{ id: string }>("select id from category_field where key = 'house_specialty'")
  )[0]
  for (const verb of ['deleteCategoryField', 'restoreCategoryField']) {
    await ask(world(), `mutation ($id: ID!) { ${verb}(id: $id) { id } }`, { id: specialty?.id }, tenant.owner)
    expect(await foundBy('zwetschgendatschi')).toEqual(verb === 'deleteCategoryField' ? [] : ['Alpine'])
  }
  const change = 'mutation ($id: ID!) { updateCategoryField(id: $id, input: { isSearchable: false }) { id } }'
  await ask(world(), change, { id: specialty?.id }, tenant.owner)
  expect(await foundBy('zwetschgendatschi')).toEqual([])
})

test('every value that is wrong is named by its place, what is missing by its key, and a draft may be incomplete', async () => {
  const bars = (await makeCategory(world(), tenant, { name: 'Bars' })).id
  await make({ categoryId: bars, label: 'Seats', type: 'NUMBER', isRequired: true })
  await make({ categoryId: bars, label: 'Licence until', key: 'until', type: 'DATE', isRequired: true })
  await make({ categoryId: bars, label: 'Music', type: 'CHOICE', options: [{ label: 'Live' }, { label: 'None' }] })
  const { id } = await makeListing(world(), tenant, { name: 'Half', status: 'DRAFT', categoryId: bars })
  const bad = [
    { key: 'seats', value: 'many' },
    { key: 'until', value: '2026-02-30' },
    { key: 'music', value: 'loud' },
    { key: 'rooms', value: '3' },
    { key: 'music', values: ['live'] },
  ]
  const refused = await call(world(), update, { id, input: { fields: bad } }, tenant.owner)
  expect(refused.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  expect(pathsOf(refused)).toEqual([
    ...[
      'input.fields.0.value',
      'input.fields.1.value',
      'input.fields.2.value',
      'input.fields.3.key',
      'input.fields.4.key',
    ],
  ])
  expect(await put(id, { fields: [{ key: 'music', value: 'live' }] })).toEqual({
    seats: [],
    until: [],
    music: ['live'],
  })
  const early = await call(world(), update, { id, input: { status: 'PUBLISHED' } }, tenant.owner)
  expect(pathsOf(early)).toEqual(['input.fields.seats', 'input.fields.until'])
  const fields = [
    { key: 'seats', value: '40' },
    { key: 'until', value: '2027-12-31' },
  ]
  await put(id, { status: 'PUBLISHED', fields })
  expect(pathsOf(await call(world(), update, { id, input: { fields: [{ key: 'seats' }] } }, tenant.owner))).toEqual([
    'input.fields.0.value',
  ])
  // Who changes something else is not held up by what was required later.
  await make({ categoryId: bars, label: 'Exits', type: 'NUMBER', isRequired: true })
  expect(await put(id, { phone: '+49892199890' })).toMatchObject({ seats: ['40'], exits: [] })
})

test('a field is defined as it can be meant, by who keeps the categories, in their own town', async () => {
  const next = await makeTenant(world())
  const editor = await makeMember(world(), tenant, 'EDITOR')
  const shops = (await makeCategory(world(), tenant, { name: 'Shops' })).id
  const wrong = {
    categoryId: shops,
    label: 'Odd',
    type: 'TEXT',
    options: [{ label: 'x' }],
    unit: 'm',
    isFilterable: true,
  }
  expect(pathsOf(await call(world(), create, { input: wrong }, editor))).toEqual([
    ...['input.options', 'input.unit', 'input.isFilterable'],
  ])
  expect(
    pathsOf(await call(world(), create, { input: { categoryId: shops, label: 'Kind', type: 'CHOICE' } }, editor)),
  ).toEqual(['input.options'])
  const said = {
    label: '  ',
    labels: [
      { locale: 'en', label: 'One' },
      { locale: 'EN', label: 'Two' },
    ],
    options: [{ label: ' ' }, { label: 'x', labels: [{ locale: 'de', label: '  ' }] }],
  }
  expect(
    pathsOf(await call(world(), create, { input: { categoryId: shops, type: 'CHOICE', ...said } }, editor)),
  ).toEqual(['input.label', 'input.labels.1.locale', 'input.options.0.label', 'input.options.1.labels.0.label'])
  const made = await make(
    { categoryId: shops, label: 'Größe', type: 'NUMBER', labels: [{ locale: 'en', label: 'Size' }] },
    editor,
  )
  expect(made.key).toBe('groesse')
  expect((await make({ categoryId: shops, label: 'Größe', type: 'TEXT' }, editor)).key).toBe('groesse_2')
  const taken = await call(
    world(),
    create,
    { input: { categoryId: shops, label: 'G', key: 'groesse', type: 'TEXT' } },
    editor,
  )
  expect(taken.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', fields: [{ path: 'input.key' }] })
  const foreign = await call(world(), create, { input: { categoryId: shops, label: 'X', type: 'TEXT' } }, next.owner)
  expect(foreign.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', fields: [{ path: 'input.categoryId' }] })
  for (const verb of [
    'updateCategoryField(id: $id, input: {})',
    'deleteCategoryField(id: $id)',
    'restoreCategoryField(id: $id)',
  ]) {
    const answer = await call(world(), `mutation ($id: ID!) { ${verb} { id } }`, { id: made.id }, next.owner)
    expect([verb, answer.errors?.[0]?.extensions.code]).toEqual([verb, 'NOT_FOUND'])
  }
  const viewer = await makeMember(world(), tenant, 'VIEWER')
  expect(
    (await call(world(), create, { input: { categoryId: shops, label: 'X', type: 'TEXT' } }, viewer)).errors?.[0]
      ?.extensions.code,
  ).toBe('FORBIDDEN')
})

test('a field comes to the place that is named, the others make room, and of two orders at one instant one follows the other', async () => {
  const bars = (await makeCategory(world(), tenant, { name: 'Bars' })).id
  const [first, second, third] = [
    await make({ categoryId: bars, label: 'First', type: 'TEXT' }),
    await make({ categoryId: bars, label: 'Second', type: 'TEXT' }),
    await make({ categoryId: bars, label: 'Third', type: 'TEXT' }),
  ]
  const place = (id: string, sortOrder: number) =>
    ask(
      world(),
      'mutation ($id: ID!, $i: UpdateCategoryFieldInput!) { updateCategoryField(id: $id, input: $i) { id } }',
      { id, i: { sortOrder } },
      tenant.owner,
    )
  const order = async () => {
    const tree = '{ categories { id fields { label sortOrder } } }'
    type Tree = { categories: { id: string; fields: { label: string; sortOrder: number }[] }[] }
    const { categories } = await ask<Tree>(world(), tree, {}, tenant.owner)
    return categories.find(({ id }) => id === bars)?.fields.map(({ label, sortOrder }) => `${sortOrder} ${label}`)
  }
  await place(third.id, 0)
  expect(await order()).toEqual(['0 Third', '1 First', '2 Second'])
  await place(third.id, 100)
  expect(await order()).toEqual(['0 First', '1 Second', '2 Third'])
  await make({ categoryId: bars, label: 'Fourth', type: 'TEXT', sortOrder: 1 })
  expect(await order()).toEqual(['0 First', '1 Fourth', '2 Second', '3 Third'])
  await Promise.all([place(first.id, 3), place(second.id, 0), place(third.id, 0)])
  expect((await order())?.map((each) => each[0])).toEqual(['0', '1', '2', '3'])
})
