import { expect, test } from 'vitest'
import { ask, call } from '../../../testing/call.js'
import { runJobs } from '../../../testing/jobs.js'
import { agree } from '../../../testing/limit-races.js'
import { makeListing } from '../../../testing/makers.js'
import { bill, buy, tellAll } from '../../../testing/payments.js'
import { makeTenant } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { bulkEdit, step } from '../../directory/bulk/bulk.ground.js'
import { buying } from './featured.ground.js'

const world = useWorld()
const { bought, daysLeft } = buying(world)

test('staff’s own choice counts within the plan; beyond it a listing stands out for money, unless the operator agreed otherwise', async () => {
  const town = await makeTenant(world(), { plan: 'basic' })
  const ids: string[] = []
  for (const name of ['Anvil', 'Bellows', 'Crucible']) ids.push((await makeListing(world(), town, { name })).id)
  const feature = (id: string | undefined, until: string | null = '2039-01-01T00:00:00.000Z') =>
    call(
      world(),
      'mutation ($id: ID!, $u: DateTime) { featureListing(id: $id, until: $u) { featuredUntil } }',
      { id, u: until },
      town.owner,
    )
  expect((await feature(ids[0])).errors).toBeUndefined()
  const refused = await feature(ids[1])
  expect(refused.errors?.[0]).toMatchObject({
    message: 'The Basic plan holds 1 featured listings. Any other stands out for money.',
    extensions: { code: 'PLAN_LIMIT', key: 'featured', limit: 1, used: 1, upgradeTo: 'pro', otherwise: 'buyFeature' },
  })
  // More days take no further place; what is taken away gives one back.
  expect((await feature(ids[0], '2040-01-01T00:00:00.000Z')).errors).toBeUndefined()
  // What is bought beside it shortens nothing, and stays when staff takes its own word back.
  await bought(town, ids[0] ?? '', 7)
  expect(await daysLeft(town, ids[0] ?? '')).toBeGreaterThan(365)
  await feature(ids[0], null)
  await runJobs(world())
  expect(await daysLeft(town, ids[0] ?? '')).toBe(7)
  const both = await Promise.all([feature(ids[1]), feature(ids[2])])
  expect(both.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').sort()).toEqual(['PLAN_LIMIT', 'done'])
  await Promise.all([feature(ids[1], null), feature(ids[2], null)])
  const edit = await bulkEdit(world(), town.owner, {
    ids: ids.slice(1),
    change: { featuredUntil: '2039-01-01T00:00:00.000Z' },
  })
  expect(edit).toMatchObject({ changed: 1, failed: 1, failures: [{ reason: expect.stringContaining('for money') }] })
  // Beside what was bought there is as much room as before.
  const used = `{ entitlements { limits { key used limit } } }`
  type Limits = { entitlements: { limits: { key: string; used: number }[] } }
  const { limits } = (await ask<Limits>(world(), used, {}, town.owner)).entitlements
  expect(limits.find(({ key }) => key === 'featured')).toMatchObject({ used: 1, limit: 1 })
  expect(await daysLeft(town, ids[0] ?? '')).toBe(7)
})

test('what comes back takes a place among those that stand out, or stays without: from an undone edit, and from deletion', async () => {
  const town = await makeTenant(world(), { plan: 'basic' })
  const ids: string[] = []
  for (const name of ['Anvil', 'Bellows', 'Crucible']) ids.push((await makeListing(world(), town, { name })).id)
  const [a, b, c] = ids as [string, string, string]
  const until = '2039-01-01T00:00:00.000Z'
  const verb = (query: string, variables: object) => call(world(), query, variables, town.owner)
  const feature = (id: string, end: string | null) =>
    verb('mutation ($id: ID!, $u: DateTime) { featureListing(id: $id, until: $u) { id } }', { id, u: end })
  const takeAway = (id: string) => verb('mutation ($id: ID!) { deleteListing(id: $id) { id } }', { id })
  const stars = async () => {
    type Rows = { listings: { nodes: { name: string; featuredUntil: string | null }[] } }
    const { listings } = await ask<Rows>(
      world(),
      '{ listings(sort: NAME) { nodes { name featuredUntil } } }',
      {},
      town.owner,
    )
    return listings.nodes.flatMap(({ name, featuredUntil }) => (featuredUntil ? [name] : []))
  }
  const undo = (id: string) => step(world(), town.owner, id, 'undoListingBulkEdit')

  await feature(a, until)
  const dimmed = await bulkEdit(world(), town.owner, { ids: [a], change: { featuredUntil: null } })
  await feature(b, until)
  expect((await undo(dimmed.id)).keptListings).toEqual([{ name: 'Anvil', columns: ['featured_until'] }])
  expect(await stars()).toEqual(['Bellows'])

  // Deleted by hand, and in bulk: another took the place meanwhile.
  await takeAway(b)
  await feature(c, until)
  const back = await verb('mutation ($id: ID!) { restoreListing(id: $id) { featuredUntil } }', { id: b })
  expect([back.data, await stars()]).toEqual([{ restoreListing: { featuredUntil: null } }, ['Crucible']])
  const gone = await bulkEdit(world(), town.owner, { ids: [c], change: { delete: true } })
  await feature(a, until)
  expect((await undo(gone.id)).state).toBe('UNDONE')
  expect(await stars()).toEqual(['Anvil'])
  // Where nobody did, it is as it was.
  await takeAway(a)
  await verb('mutation ($id: ID!) { restoreListing(id: $id) { id } }', { id: a })
  expect(await stars()).toEqual(['Anvil'])
})

test('what staff let stand out ends with the plan that held it, the latest first, as the preview says; what was agreed or bought stays', async () => {
  const town = await makeTenant(world(), { plan: 'free' })
  await buy(world(), town)
  const ids: string[] = []
  for (const name of ['Anvil', 'Bellows', 'Crucible']) ids.push((await makeListing(world(), town, { name })).id)
  const feature = 'mutation ($id: ID!) { featureListing(id: $id, until: "2039-01-01T00:00:00.000Z") { id } }'
  for (const id of ids) {
    await ask(world(), feature, { id }, town.owner)
    await runJobs(world())
  }
  await bought(town, ids[1] ?? '', 7)
  const lost = async (): Promise<string[] | undefined> => {
    const asked = `query ($input: PreviewPlanChangeInput!) { previewPlanChange(input: $input) { losses { kind listings { name } } } }`
    type Previewed = { previewPlanChange: { losses: { kind: string; listings: { name: string }[] }[] } }
    const { previewPlanChange } = await ask<Previewed>(
      world(),
      asked,
      { input: { planKey: 'free', interval: 'MONTH' } },
      town.owner,
    )
    return previewPlanChange.losses.find(({ kind }) => kind === 'FEATURED')?.listings.map(({ name }) => name)
  }
  expect(await lost()).toEqual(['Anvil', 'Crucible'])
  await agree(world(), town, { key: 'featured', value: 1 })
  expect(await lost()).toEqual(['Crucible'])
  await bill(world(), town.owner, 'mutation { cancelSubscription(input: { when: NOW, confirm: true }) { state } }')
  await tellAll(world())
  const [anvil, bellows, crucible] = [
    await daysLeft(town, ids[0] ?? ''),
    await daysLeft(town, ids[1] ?? ''),
    await daysLeft(town, ids[2] ?? ''),
  ]
  expect([(anvil ?? 0) > 365, bellows, crucible]).toEqual([true, 7, null])
})
