import { expect, test } from 'vitest'
import { ask, call } from '../../../testing/call.js'
import { runJobs } from '../../../testing/jobs.js'
import { makeCategory, makeListing } from '../../../testing/makers.js'
import { makeMember, makeTenant } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()

test('a list is narrowed by fields of the tenant’s own and by who looks after a listing, and says what it holds of them', async () => {
  const own = await makeTenant(world())
  const inn = await makeCategory(world(), own, { name: 'Inns' })
  const field = (input: object) =>
    ask(
      world(),
      'mutation ($i: CreateCategoryFieldInput!) { createCategoryField(input: $i) { key } }',
      { i: { categoryId: inn.id, isFilterable: true, ...input } },
      own.owner,
    )
  await field({ label: 'Style', type: 'MULTI_CHOICE', options: [{ label: 'Old' }, { label: 'New' }, { label: 'Odd' }] })
  await field({ label: 'Pets', type: 'YES_NO' })
  await field({ label: 'Secret', type: 'CHOICE', options: [{ label: 'Yes' }], isFilterable: false })
  const inns: [string, object[]][] = [
    [
      'Anchor',
      [
        { key: 'style', values: ['old', 'odd'] },
        { key: 'pets', value: 'true' },
      ],
    ],
    [
      'Bear',
      [
        { key: 'style', values: ['new'] },
        { key: 'secret', value: 'yes' },
      ],
    ],
    [
      'Crown',
      [
        { key: 'style', values: ['old'] },
        { key: 'pets', value: 'false' },
      ],
    ],
  ]
  const ids: string[] = []
  for (const [name, fields] of inns)
    ids.push((await makeListing(world(), own, { name, categoryId: inn.id, fields })).id)
  const query = `query ($f: ListingFilter) { listings(filter: $f, sort: NAME) { nodes { name }
    facets { verified fields { field { key } values { value label count } } } } }`
  type Found = {
    listings: {
      nodes: { name: string }[]
      facets: {
        verified: number
        fields: { field: { key: string }; values: { value: string; label: string; count: number }[] }[]
      }
    }
  }
  const find = async (f: object) => {
    const { nodes, facets } = (await ask<Found>(world(), query, { f }, { tenant: own.slug })).listings
    const fields = facets.fields.map(
      ({ field: { key }, values }) => `${key}: ${values.map(({ label, count }) => `${label} ${count}`)}`,
    )
    return [nodes.map(({ name }) => name[0]).join(''), ...fields, facets.verified]
  }
  expect(await find({})).toEqual(['ABC', 'style: Old 2,New 1,Odd 1', 'pets: true 1,false 1', 0])
  // What was chosen of a field is counted as if it had not been.
  expect(await find({ fields: [{ key: 'style', anyOf: ['old'] }] })).toEqual([
    'AC',
    'style: Old 2,New 1,Odd 1',
    'pets: true 1,false 1',
    0,
  ])
  const both = [
    { key: 'style', anyOf: ['old', 'new'] },
    { key: 'pets', anyOf: ['true'] },
  ]
  expect(await find({ fields: both })).toEqual(['A', 'style: Old 1,Odd 1', 'pets: true 1,false 1', 0])
  const bad = [
    { key: 'secret', anyOf: ['yes'] },
    { key: 'rooms', anyOf: ['1'] },
    { key: 'pets', anyOf: ['true'] },
    { key: 'pets', anyOf: [] },
  ]
  const { errors } = await call(
    world(),
    query,
    { f: { fields: bad.slice(0, 3).concat(bad.slice(2, 3)) } },
    { tenant: own.slug },
  )
  expect(errors?.[0]?.extensions.fields?.map(({ path }) => path)).toEqual([
    'filter.fields.0.key',
    'filter.fields.1.key',
    'filter.fields.3.key',
  ])
  expect(
    (await call(world(), query, { f: { fields: bad.slice(3) } }, { tenant: own.slug })).errors?.[0]?.extensions
      .fields?.[0]?.path,
  ).toBe('filter.fields.0.anyOf')
  // Whoever holds one; and when they are gone nobody does.
  const merchant = await makeMember(world(), own, 'MERCHANT')
  await ask(
    world(),
    'mutation ($l: ID!, $u: ID!) { grantListing(listingId: $l, userId: $u) { id } }',
    { l: ids[1], u: merchant.userId },
    own.owner,
  )
  await runJobs(world())
  expect([(await find({ verified: true }))[0], (await find({ verified: false }))[0], (await find({})).at(-1)]).toEqual([
    'B',
    'AC',
    1,
  ])
  await ask(world(), 'mutation ($u: ID!) { removeMember(userId: $u) { role } }', { u: merchant.userId }, own.owner)
  await runJobs(world())
  expect((await find({ verified: true }))[0]).toBe('')
})

test('a number or a date is asked for by a range, and a list says between what it lies', async () => {
  const own = await makeTenant(world())
  const stay = await makeCategory(world(), own, { name: 'Stay' })
  const create = 'mutation ($i: CreateCategoryFieldInput!) { createCategoryField(input: $i) { key } }'
  for (const [label, type] of [
    ['Rooms', 'NUMBER'],
    ['Since', 'DATE'],
    ['Pets', 'YES_NO'],
  ])
    await ask(world(), create, { i: { categoryId: stay.id, label, type, isFilterable: true } }, own.owner)
  const stays: [string, string | null, string | null][] = [
    ['Anchor', '12', '1998-02-28'],
    ['Bear', '-2.5', '2020-01-01'],
    ['Crown', '120', null],
    ['Dove', null, null],
  ]
  for (const [name, rooms, since] of stays) {
    const fields = [
      { key: 'rooms', value: rooms },
      { key: 'since', value: since },
    ]
    await makeListing(world(), own, { name, categoryId: stay.id, fields })
  }
  const query = `query ($f: ListingFilter) { listings(filter: $f, sort: NAME) { totalCount nodes { name }
    facets { fields { field { key } values { value } range { min max count } } } } }`
  type Range = { min: string; max: string; count: number } | null
  type Found = {
    listings: {
      totalCount: number
      nodes: { name: string }[]
      facets: { fields: { field: { key: string }; range: Range }[] }
    }
  }
  const find = async (f: object) => {
    const { nodes, facets, totalCount } = (await ask<Found>(world(), query, { f }, { tenant: own.slug })).listings
    expect(totalCount).toBe(nodes.length)
    const ranges = facets.fields.map(
      ({ field, range }) => `${field.key} ${range?.min} to ${range?.max} (${range?.count})`,
    )
    return [nodes.map(({ name }) => name[0]).join(''), ...ranges]
  }
  const all = ['rooms -2.5 to 120 (3)', 'since 1998-02-28 to 2020-01-01 (2)']
  expect(await find({})).toEqual(['ABCD', ...all])
  expect(await find({ fields: [{ key: 'rooms', min: '12' }] })).toEqual([
    'AC',
    all[0],
    'since 1998-02-28 to 1998-02-28 (1)',
  ])
  expect(await find({ fields: [{ key: 'rooms', min: ' -3 ', max: '12' }] })).toEqual(['AB', ...all])
  expect(await find({ fields: [{ key: 'since', max: '2019-12-31' }], text: 'stay' })).toEqual([
    'A',
    'rooms 12 to 12 (1)',
    all[1],
  ])
  const bad = [
    { key: 'rooms', min: '12', max: '11' },
    { key: 'since', min: 'today' },
    { key: 'pets', min: '1' },
    { key: 'rooms', anyOf: ['12'] },
  ]
  for (const [at, path] of [
    [0, 'max'],
    [1, 'min'],
    [2, 'min'],
    [3, 'anyOf'],
  ] as const) {
    const { errors } = await call(world(), query, { f: { fields: [bad[at]] } }, { tenant: own.slug })
    expect(errors?.[0]?.extensions.fields?.map((each) => each.path)).toEqual([`filter.fields.0.${path}`])
  }
  const both = { f: { fields: [{ key: 'pets' }, { key: 'rooms', max: 'x' }] } }
  const { errors } = await call(world(), query, both, { tenant: own.slug })
  expect(errors?.[0]?.extensions.fields?.map(({ path }) => path)).toEqual([
    'filter.fields.0.anyOf',
    'filter.fields.1.max',
  ])
})
