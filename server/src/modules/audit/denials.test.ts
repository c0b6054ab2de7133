import { beforeAll, expect, test } from 'vitest'
import { bareSchema } from '../../graphql/schema.js'
import { schemaParts } from '../../rooms.js'
import { ask, type Caller, call } from '../../testing/call.js'
import { documentOf, requiredArguments, type Target, targetsOf } from '../../testing/schema-walk.js'
import { makeMember, makeTenant, type Tenancy } from '../../testing/tenants.js'
import { sampleValue } from '../../testing/values.js'
import { allowed, matrix } from '../../testing/sweep/matrix.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
let tenant: Tenancy
let mutations: Target[]
beforeAll(async () => {
  tenant = await makeTenant(world())
  const all = targetsOf(await bareSchema(schemaParts))
  mutations = all.filter(({ operation, trail, name }) => operation === 'mutation' && !trail.length && name !== 'logout')
})

/** Calls every mutation; answers those that were refused for lack of a right, with how many entries of the trail say so. */
async function denied(who: string, caller: Caller): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {}
  for (const target of mutations) {
    const id = `denied-${who}-${target.name}`
    const args = requiredArguments(target.field, sampleValue)
    // What moves money asks for a key before it asks who comes.
    const headers: Record<string, string> = { ...caller.headers, 'x-request-id': id }
    if (schemaParts.doors.Mutation?.[target.name]?.money) headers['idempotency-key'] = id
    const { errors } = await call(world(), documentOf(target, { depth: 1 }), args, { ...caller, headers })
    const sql = 'select action, outcome, actor_kind, meta from audit_log where request_id = $1'
    if (errors?.[0]?.extensions.code === 'FORBIDDEN') found[target.name] = await world().truth(sql, [id])
  }
  return found
}

/** What ops/docs/rbac.yaml keeps from them at the door; whoever is no person is told to sign in where a person is asked for. */
const notFor = (role: string): string[] =>
  Object.entries(matrix.Mutation)
    .filter(([, who]) => who !== 'signedIn' && !allowed(who, role))
    .map(([name]) => name)
    .sort()

test('LG-02: whatever a person may not do leaves exactly one entry that says so, of every mutation of the contract', async () => {
  const found = await denied('person', await makeMember(world(), tenant, 'MERCHANT'))
  expect(Object.keys(found).sort()).toEqual(notFor('MERCHANT'))
  for (const [action, rows] of Object.entries(found))
    expect([action, rows]).toEqual([
      action,
      [{ action, outcome: 'DENIED', actor_kind: 'USER', meta: { code: 'FORBIDDEN' } }],
    ])
}, 60_000)

test('LG-02: and so does whatever a key may not do', async () => {
  const sql =
    'mutation { createApiKey(input: { name: "Reads", kind: SECRET, scopes: ["listing.read"] }) { secret apiKey { id } } }'
  const made = await ask<{ createApiKey: { secret: string; apiKey: { id: string } } }>(world(), sql, {}, tenant.owner)
  const found = await denied('key', { headers: { 'x-api-key': made.createApiKey.secret } })
  expect(Object.keys(found).sort()).toEqual(notFor('KEY:listing.read'))
  for (const [action, rows] of Object.entries(found))
    expect([action, rows]).toEqual([
      action,
      [{ action, outcome: 'DENIED', actor_kind: 'KEY', meta: { code: 'FORBIDDEN' } }],
    ])
  const seen = '{ auditLog(filter: { actorKind: KEY }, first: 1) { nodes { actor { id name } } } }'
  expect(await ask(world(), seen, {}, tenant.owner)).toEqual({
    auditLog: { nodes: [{ actor: { id: made.createApiKey.apiKey.id, name: 'Reads' } }] },
  })
}, 60_000)

test('LG-02: no query answers a secret, so that none has to be written down; one that comes is made a mutation', () => {
  expect(Object.entries(schemaParts.doors.Query ?? {}).filter(([, door]) => door.secret)).toEqual([])
})
