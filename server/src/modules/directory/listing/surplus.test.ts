import { beforeAll, expect, test } from 'vitest'
import { ask, type Caller, call } from '../../../testing/call.js'
import { agree } from '../../../testing/limit-races.js'
import { leaveJob, mailTo, runJobs } from '../../../testing/jobs.js'
import { makeEndorsement, makeListing } from '../../../testing/makers.js'
import { makeOperator, makeTenant, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'
import { bulkEdit, step as stepEdit } from '../bulk/bulk.ground.js'
import { importFile } from '../import/import.ground.js'
import { importAll, step as stepImport } from '../import/imports.ground.js'

const world = useWorld()
let town: Tenancy
beforeAll(async () => {
  town = await makeTenant(world())
})

type Surplus = {
  limit: number | null
  used: number
  readOnlyCount: number
  readOnly: { name: string }[]
  chosen: { name: string }[]
}
const about = 'limit used readOnlyCount readOnly { name } chosen { name }'
const surplusOf = async (who: Caller): Promise<Surplus> =>
  (await ask<{ surplus: Surplus }>(world(), `{ surplus { ${about} } }`, {}, who)).surplus
const choose = (keepIds: string[], who: Caller) =>
  call<{ chooseSurplus: Surplus }>(
    world(),
    `mutation ($i: ChooseSurplusInput!) { chooseSurplus(input: $i) { ${about} } }`,
    { i: { keepIds } },
    who,
  )
const names = (listings: { name: string }[]): string[] => listings.map(({ name }) => name)
const verb = (query: string, variables: object) => call(world(), query, variables, town.owner)
const update = (id: string, i: object) =>
  verb('mutation ($id: ID!, $i: UpdateListingInput!) { updateListing(id: $id, input: $i) { id name status } }', {
    id,
    i,
  })
const codeOf = ({ errors }: { errors?: { extensions: { code: string } }[] }) => errors?.[0]?.extensions.code ?? 'done'

const csv = (said: string): string => `Name;ID;Description
Anvil;k1;${said}
Bellows;k2;${said}
Crucible;k3;${said}
Drill;k4;${said}
`

test('after a downgrade what is beyond the plan is read, not changed: the oldest first, else as was chosen; whatever makes room frees the next', async () => {
  const who = town.owner
  const first = await importAll(world(), who, csv('Made'), 'tools.csv')
  const made = await world().truth<{ id: string; name: string }>(
    'select id, name from listing where tenant_id = $1 order by name',
    [town.id],
  )
  const [a, b, c, d] = made.map(({ id }) => id) as [string, string, string, string]
  // As if they had been made a day after each other.
  await world().truth(
    `update listing l set created_at = now() - (5 - n) * interval '1 day' from unnest($2::uuid[]) with ordinality r (id, n) where l.tenant_id = $1 and l.id = r.id`,
    [town.id, [a, b, c, d]],
  )
  await update(a, { description: 'Changed once' })
  const edit = await bulkEdit(world(), who, { ids: [a, d], change: { addTags: ['tools'] } })
  expect(edit).toMatchObject({ changed: 2, failed: 0 })
  expect(await surplusOf(who)).toMatchObject({ limit: null, used: 4, readOnlyCount: 0 })
  const [past] = await world().truth<{ id: string }>(
    `select id from audit_log where tenant_id = $1 and action = 'updateListing' and target_id = $2`,
    [town.id, a],
  )

  await agree(world(), town, { key: 'listings', value: 2 })
  expect(await surplusOf(who)).toMatchObject({
    limit: 2,
    used: 4,
    readOnlyCount: 2,
    readOnly: [{ name: 'Bellows' }, { name: 'Anvil' }],
  })
  const listed = '{ listings(sort: NAME) { nodes { name isReadOnly } } }'
  const { listings } = await ask<{ listings: { nodes: { name: string; isReadOnly: boolean }[] } }>(
    world(),
    listed,
    {},
    who,
  )
  expect(listings.nodes.map(({ isReadOnly }) => isReadOnly)).toEqual([true, true, false, false])

  // Every way in which it could be changed.
  const refused = await update(a, { description: 'Changed again' })
  expect(refused.errors?.[0]).toMatchObject({
    message: 'This listing is read-only: What was agreed with you holds 2 listings.',
    extensions: { code: 'PLAN_LIMIT', key: 'listings', limit: 2, subject: a },
  })
  expect(
    codeOf(
      await verb(
        'mutation ($l: ID!, $c: ID!) { undoListingChange(listingId: $l, changeId: $c) { restored { name } } }',
        { l: a, c: past?.id },
      ),
    ),
  ).toBe('PLAN_LIMIT')
  expect(codeOf(await verb('mutation ($id: ID!) { setListingPlan(id: $id, planKey: "pro") { id } }', { id: a }))).toBe(
    'PLAN_LIMIT',
  )
  expect(
    codeOf(
      await verb('mutation ($id: ID!, $u: DateTime) { featureListing(id: $id, until: $u) { id } }', {
        id: a,
        u: '2099-01-01T00:00:00Z',
      }),
    ),
  ).toBe('PLAN_LIMIT')
  expect(
    codeOf(
      await verb('mutation ($i: MergeListingsInput!) { mergeListings(input: $i) { id } }', {
        i: { keepId: a, mergeId: d },
      }),
    ),
  ).toBe('PLAN_LIMIT')
  expect(await stepEdit(world(), who, edit.id, 'undoListingBulkEdit')).toMatchObject({
    keptListings: [{ name: 'Anvil', columns: ['tags'] }],
  })
  const tagged = await bulkEdit(world(), who, { ids: [a, d], change: { addTags: ['sale'] } })
  const reason = 'This listing is read-only: What was agreed with you holds 2 listings.'
  expect(tagged).toMatchObject({ changed: 1, failed: 1, failures: [{ name: 'Anvil', reason }] })
  const again = await importAll(world(), who, csv('Said anew'), 'tools.csv')
  expect(again).toMatchObject({ counts: { updated: 2, rejected: 2 } })
  await stepImport(world(), who, first.id, 'undoListingImport')
  const [now] = await world().truth<{ description: string }>('select description from listing where id = $1', [a])
  expect(now?.description).toBe('Changed once')

  // What visitors do goes on, and what takes it away.
  const visitor = { tenant: town.slug }
  const seen = await ask<{ listings: { nodes: { name: string }[] } }>(
    world(),
    '{ listings(sort: NAME) { nodes { name } } }',
    {},
    visitor,
  )
  expect(names(seen.listings.nodes)).toContain('Anvil')
  await makeEndorsement(world(), town, { listingId: a, comment: 'Rings true' })
})

test('the owner chooses which stay, up to what the plan holds; archiving and deleting are never refused, and free the next', async () => {
  const own = await makeTenant(world())
  const next = await makeTenant(world())
  const mine: { id: string }[] = []
  for (const name of ['Anvil', 'Bellows', 'Crucible']) mine.push(await makeListing(world(), own, { name }))
  const [a, b, c] = mine.map(({ id }) => id) as [string, string, string]
  const theirs = await makeListing(world(), next, { name: 'Elsewhere' })
  const change = (id: string, i: object) =>
    call(
      world(),
      'mutation ($id: ID!, $i: UpdateListingInput!) { updateListing(id: $id, input: $i) { id } }',
      { id, i },
      own.owner,
    ).then(codeOf)
  await agree(world(), own, { key: 'listings', value: 1 })
  expect([await change(a, { name: 'A' }), await change(c, { name: 'Crucible' })]).toEqual(['PLAN_LIMIT', 'done'])
  expect(codeOf(await choose([a, b], own.owner))).toBe('BAD_USER_INPUT')
  expect(codeOf(await choose([theirs.id], own.owner))).toBe('NOT_FOUND')
  expect((await choose([a], own.owner)).data?.chooseSurplus).toMatchObject({
    readOnlyCount: 2,
    chosen: [{ name: 'Anvil' }],
  })
  expect([await change(a, { name: 'Anvil & Co' }), await change(c, { name: 'C' })]).toEqual(['done', 'PLAN_LIMIT'])
  expect(await change(c, { status: 'ARCHIVED' })).toBe('done')
  expect(await change(c, { status: 'ARCHIVED', name: 'C' })).toBe('PLAN_LIMIT')
  await ask(world(), 'mutation ($id: ID!) { deleteListing(id: $id) { id } }', { id: a }, own.owner)
  expect((await surplusOf(own.owner)).readOnlyCount).toBe(1)
  expect([await change(b, { name: 'B' }), await change(c, { name: 'C' })]).toEqual(['PLAN_LIMIT', 'done'])
  await agree(world(), own, { key: 'listings', value: null })
  expect(await change(b, { name: 'B' })).toBe('done')
  expect(await surplusOf(next.owner)).toMatchObject({ limit: null, used: 1, readOnlyCount: 0 })
})

test('that listings are read-only is told once, whoever made the plan hold fewer, and when it holds fewer still', async () => {
  const operator = await makeOperator(world())
  const [own, next] = [await makeTenant(world()), await makeTenant(world(), { plan: 'free' })]
  const rows = Array.from({ length: 52 }, (_, n) => `Shop ${n},s${n}\n`).join('')
  await importFile({ house: world().app.house, tenant: own }, `name,source_id\n${rows}`)
  const told = async ({ owner }: Tenancy = own) => {
    await leaveJob(world(), 'judge_surplus', {})
    await runJobs(world())
    type Bell = { notifications: { nodes: { kind: string; about: string }[] } }
    const { notifications } = await ask<Bell>(
      world(),
      '{ notifications(first: 50) { nodes { kind about } } }',
      {},
      owner,
    )
    return notifications.nodes.filter(({ kind }) => kind === 'PLAN_LIMITED').map(({ about }) => about)
  }
  const change = `mutation ($id: ID!) { updatePlatformTenant(id: $id, input: { planKey: "free" }) { id } }`
  await agree(world(), own, { key: 'listings', value: 60 })
  await ask(world(), change, { id: own.id }, operator)
  expect(await told()).toEqual([])
  const runsOut = `update limit_override set expires_at = now() where tenant_id = $1`
  await world().truth(runsOut, [own.id])
  expect([await told(), await told()]).toEqual([['2'], ['2']])
  expect(mailTo(world(), own.owner.email).filter(({ subject }) => /read-only/.test(subject))).toHaveLength(1)
  const end = 'mutation ($id: ID!) { removeLimitOverride(tenantId: $id, key: "listings") { id } }'
  await ask(world(), end, { id: own.id }, operator)
  // Less room is told anew, more is not, and what was over begins again.
  await agree(world(), own, { key: 'listings', value: 30 })
  expect(await told()).toEqual(['22', '2'])
  await agree(world(), own, { key: 'listings', value: 40 })
  expect(await told()).toEqual(['22', '2'])
  await agree(world(), own, { key: 'listings', value: null })
  expect(await told()).toEqual(['22', '2'])
  await ask(world(), end, { id: own.id }, operator)
  expect([await told(), await told(next)]).toEqual([['2', '22', '2'], []])
})
