import { beforeEach, expect, test } from 'vitest'
import { ask, call } from '../../testing/call.js'
import { makeCategory, makeListing } from '../../testing/makers.js'
import { statementsDuring } from '../../testing/statements.js'
import { makeMember, makeTenant, type Tenancy } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'
import { unjudged } from './masking.js'

const world = useWorld()
let tenant: Tenancy
beforeEach(async () => {
  tenant = await makeTenant(world())
})

type Field = { name: string; before: string | null; after: string | null; masked: boolean }
type Entry = {
  id: string
  action: string
  outcome: string
  actor: { kind: string; id: string | null; name: string | null }
  target: { type: string; id: string; label: string | null } | null
  changes: { type: string; kind: string; fields: Field[] }[]
  facts: { name: string; value: string }[]
  requestId: string | null
  ipHash: string | null
}
type Log = { auditLog: { totalCount: number; nodes: Entry[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }
const log = `query ($filter: AuditFilter, $first: Int, $after: String) { auditLog(filter: $filter, first: $first, after: $after) { totalCount
  pageInfo { endCursor hasNextPage } nodes { id action outcome actor { kind id name } target { type id label } requestId ipHash
  changes { type kind fields { name before after masked } } facts { name value } } } }`
const trail = async (filter: object = {}, of = tenant, more: object = {}): Promise<Log['auditLog']> =>
  (await ask<Log>(world(), log, { filter, ...more }, of.owner)).auditLog
const update = 'mutation ($id: ID!, $input: UpdateListingInput!) { updateListing(id: $id, input: $input) { id } }'

test('a change says who did what to what, from where, and what it was before and after', async () => {
  const { id } = await makeListing(world(), tenant, { name: 'The Old Kettle' })
  const caller = { ...tenant.owner, headers: { 'x-request-id': 'trail-request-1' } }
  await ask(world(), update, { id, input: { name: 'The New Kettle', phone: '+49 89 1234567', tags: ['tea'] } }, caller)
  const [entry] = (await trail({ action: 'updateListing' })).nodes
  expect(entry).toMatchObject({
    outcome: 'DONE',
    actor: { kind: 'USER', id: tenant.owner.userId, name: 'Olive Owner' },
    target: { type: 'Listing', id, label: 'The New Kettle' },
    requestId: 'trail-request-1',
    ipHash: expect.stringMatching(/^[\w-]{20,}$/),
  })
  const [change] = entry?.changes ?? []
  expect(change).toMatchObject({ type: 'Listing', kind: 'UPDATED' })
  expect(Object.fromEntries((change?.fields ?? []).map(({ name, ...said }) => [name, said]))).toMatchObject({
    name: { before: 'The Old Kettle', after: 'The New Kettle', masked: false },
    tags: { before: '[]', after: '["tea"]', masked: false },
    phone: { before: null, after: null, masked: true },
  })
  const [row] = await world().truth<{ text: string }>(
    'select to_jsonb(a)::text as text from audit_log a where id = $1',
    [entry?.id],
  )
  expect(row?.text).not.toMatch(/1234567|127\.0\.0\.1/)
})

test('every property that holds words has been judged: shown in the trail, or masked', () => {
  expect(unjudged(world().app.house.orm.getMetadata().getAll().values())).toEqual([])
})

test('the trail is filtered by every field, pages are stable under what is written meanwhile', async () => {
  const names = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon']
  const ids: string[] = []
  for (const name of names) ids.push((await makeListing(world(), tenant, { name })).id)
  const editor = await makeMember(world(), tenant, 'EDITOR')
  await makeCategory(world(), { ...tenant, owner: editor } as never, { name: 'Food' })
  await call(world(), 'mutation { updateBranding(input: {}) { id } }', {}, editor)
  const actionsOf = async (filter: object) => (await trail(filter)).nodes.map(({ action }) => action)
  expect((await actionsOf({ actorId: editor.userId })).slice(0, 2)).toEqual(['updateBranding', 'createCategory'])
  expect(await actionsOf({ outcome: 'DENIED' })).toEqual(['updateBranding'])
  expect(await actionsOf({ targetId: ids[2] })).toEqual(['createListing'])
  expect(await actionsOf({ targetType: 'Category', actorKind: 'USER' })).toEqual(['createCategory'])
  expect(await actionsOf({ actorKind: 'KEY' })).toEqual([])
  expect((await trail({ text: 'gam' })).nodes.map(({ target }) => target?.label)).toEqual(['Gamma'])
  expect((await trail({ text: ids[0] })).totalCount).toBe(1)
  const now = new Date(Date.now() + 60_000).toISOString()
  expect([
    (await trail({ from: now })).totalCount,
    (await trail({ to: now, action: 'createListing' })).totalCount,
  ]).toEqual([0, 5])

  const first = await trail({ action: 'createListing' }, tenant, { first: 2 })
  await makeListing(world(), tenant, { name: 'Late' })
  const second = await trail({ action: 'createListing' }, tenant, { first: 2, after: first.pageInfo.endCursor })
  expect([...first.nodes, ...second.nodes].map(({ target }) => target?.label)).toEqual([
    'Epsilon',
    'Delta',
    'Gamma',
    'Beta',
  ])
  expect(second.pageInfo.hasNextPage).toBe(true)
})

test('a CSV of the trail comes in parts, and a name that is a formula stays a name', async () => {
  await makeListing(world(), tenant, { name: '=HYPERLINK("https://evil.example")' })
  type Csv = { auditLogCsv: { csv: string; endCursor: string | null } }
  const sql =
    'query ($after: String) { auditLogCsv(filter: { action: "createListing" }, after: $after) { csv endCursor } }'
  const { csv, endCursor } = (await ask<Csv>(world(), sql, {}, tenant.owner)).auditLogCsv
  expect(csv.split('\n')[0]).toMatch(/^at,outcome,action,actor_kind/)
  expect(csv).toContain(`'=HYPERLINK`)
  expect(csv).not.toMatch(/,"?=HYPERLINK/)
  expect(endCursor).toBeNull()
  await world().truth(
    `insert into audit_log (tenant_id, id, actor_kind, action, outcome) select $1, uuidv7(), 'JOB', 'createListing', 'DONE' from generate_series(1, 600)`,
    [tenant.id],
  )
  const parts: string[] = []
  let after: string | null = null
  do {
    const part: Csv['auditLogCsv'] = (await ask<Csv>(world(), sql, { after }, tenant.owner)).auditLogCsv
    parts.push(part.csv)
    after = part.endCursor
  } while (after)
  expect(parts).toHaveLength(2)
  expect(parts.join('').match(/createListing/g)).toHaveLength(601)
  expect(parts.join('').match(/^at,outcome/gm)).toHaveLength(1)
})

test('LG-03: the application can neither change nor remove an entry, and the next town’s is not to be seen', async () => {
  await makeListing(world(), tenant, { name: 'Mine' })
  const other = await makeTenant(world())
  const { id } = await makeListing(world(), other, { name: 'Theirs' })
  expect((await trail({ targetId: id })).nodes).toEqual([])
  expect((await trail({ text: id })).totalCount).toBe(0)
  const theirs = await trail({ targetId: id }, other)
  expect(
    (await trail({}, tenant, { after: theirs.nodes[0]?.id })).nodes.every((entry) => entry.target?.id !== id),
  ).toBe(true)
  const rights = await world().truth<{ right: string }>(
    `select right_.name as right from unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) right_ (name)
     where has_table_privilege('mainstreet_web', 'audit_log', right_.name)
       or (right_.name in ('UPDATE', 'REFERENCES') and has_any_column_privilege('mainstreet_web', 'audit_log', right_.name))`,
  )
  expect(rights).toEqual([])
  const { pool } = world().app.house
  for (const sql of [`update audit_log set action = 'x'`, 'delete from audit_log', 'truncate audit_log'])
    await expect(pool.query(sql)).rejects.toMatchObject({ code: '42501' })
})

test('LG-03: what cannot be written down does not happen', async () => {
  await world().truth(
    `create function full_disk() returns trigger language plpgsql as $$ begin raise exception 'no' using errcode = '53100'; end $$`,
  )
  await world().truth(`create trigger full_disk before insert on audit_log for each row execute function full_disk()`)
  const made = await call(world(), 'mutation { createListing(input: { name: "Unseen" }) { id } }', {}, tenant.owner)
  await world().truth('drop trigger full_disk on audit_log')
  expect(made.errors?.[0]?.extensions.code).toMatch(/^(INTERNAL|UNAVAILABLE)$/)
  expect(await world().truth('select 1 from listing where tenant_id = $1', [tenant.id])).toEqual([])
  expect(
    await world().truth(`select 1 from event where tenant_id = $1 and name like 'listing.%'`, [tenant.id]),
  ).toEqual([])
})

test('only who holds audit.read sees the trail: editors, visitors and keys without the scope do not', async () => {
  const editor = await makeMember(world(), tenant, 'EDITOR')
  const codeOf = async (caller: object) =>
    (await call(world(), '{ auditLog { totalCount } }', {}, caller)).errors?.[0]?.extensions.code
  expect([await codeOf(editor), await codeOf({ tenant: tenant.slug })]).toEqual(['FORBIDDEN', 'UNAUTHENTICATED'])
})

test('audit and events cost two statements beside a change', async () => {
  const { id } = await makeCategory(world(), tenant, { name: 'Food' })
  const rename = 'mutation ($id: ID!, $name: String!) { updateCategory(id: $id, input: { name: $name }) { id } }'
  const sent = await statementsDuring(world(), () => ask(world(), rename, { id, name: 'Drink' }, tenant.owner))
  const written = sent.filter((text) => /insert into (audit_log|event)|enqueue\(/.test(text))
  expect(written, sent.join('\n')).toHaveLength(2)
})

test('what is done whenever a page is opened can be left out', async () => {
  await makeListing(world(), tenant, { name: 'The Old Kettle' })
  const refresh = 'mutation { refreshSession { accessToken } }'
  await ask(world(), refresh, {}, { cookie: tenant.owner.cookie })
  const actions = async (filter: object) => (await trail(filter)).nodes.map(({ action }) => action)
  expect(await actions({})).toContain('refreshSession')
  const rest = await trail({ exceptActions: ['refreshSession'] })
  expect(rest.nodes.map(({ action }) => action)).toContain('createListing')
  expect(rest.nodes.map(({ action }) => action)).not.toContain('refreshSession')
  expect(rest.totalCount).toBe(rest.nodes.length)
})
