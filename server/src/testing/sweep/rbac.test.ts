import { setTimeout } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { CHANNEL, topics } from '../../events/news.js'
import { bareSchema } from '../../graphql/schema.js'
import { newId } from '../../kernel/ids.js'
import { keyScopes, tenantRoles } from '../../modules/identity/permissions.js'
import { schemaParts } from '../../rooms.js'
import { type AnswerError, type Caller, call } from '../call.js'
import { makeKey } from '../keys.js'
import { documentOf, requiredArguments, type Target, targetsOf } from '../schema-walk.js'
import { keyed } from './asking.js'
import { makeMember, makeOperator, makeTenant, type Tenancy } from '../tenants.js'
import { sampleValue } from '../values.js'

import { openSocket, type Socket } from '../socket.js'
import { useWorld } from '../world.js'
import { allowed, matrix, scopeFor } from './matrix.js'

const world = useWorld()
let targets: Target[]
let tenant: Tenancy
const callers: Record<string, Caller & { userId?: string }> = {}
/** For what one scope opens: the key that has it and no other, and the key that has every other. */
const byScope: Record<string, Record<string, Caller>> = {}

beforeAll(async () => {
  const all = targetsOf(await bareSchema(schemaParts)).filter(({ trail }) => !trail.length)
  // Last what ends the caller's own session: what comes after it would be refused for another reason.
  targets = all.sort((a, b) => Number(a.name === 'logout') - Number(b.name === 'logout'))
  tenant = await makeTenant(world())
  callers.VISITOR = { tenant: tenant.slug }
  for (const role of tenantRoles) callers[role] = await makeMember(world(), tenant, role)
  callers.KEY = await makeKey(world(), tenant.owner, ['listing.read'])
  callers.KEY_WITHOUT_SCOPE = callers.KEY
  callers.PUBLISHABLE_KEY = await makeKey(world(), tenant.owner, 'PUBLISHABLE')
  for (const scope of keyScopes) {
    const others = [...keyScopes].filter((each) => each !== scope)
    byScope[scope] = {
      KEY: await makeKey(world(), tenant.owner, [scope]),
      KEY_WITHOUT_SCOPE: await makeKey(world(), tenant.owner, others),
    }
  }
  callers['platform-admin'] = { ...(await makeOperator(world())), tenant: tenant.slug }
}, 60_000)

const roots = { query: 'Query', mutation: 'Mutation' } as const

test('rbac.yaml names every operation of the contract, and no other (RB-01)', async () => {
  for (const [operation, root] of Object.entries(roots))
    expect(Object.keys(matrix[root]).sort()).toEqual(
      targets.flatMap((target) => (target.operation === operation ? [target.name] : [])).sort(),
    )
  const subscriptions = (await bareSchema(schemaParts)).getSubscriptionType()?.getFields() ?? {}
  expect(Object.keys(matrix.Subscription).sort()).toEqual(Object.keys(subscriptions).sort())
  const named = Object.values(matrix)
    .flatMap((root) => Object.values(root))
    .flatMap((who) => (Array.isArray(who) ? who : []))
  const known = [
    ...tenantRoles,
    'KEY',
    ...[...keyScopes].map((scope) => `KEY ${scope}`),
    'PUBLISHABLE_KEY',
    'platform-admin',
  ]
  expect(named.filter((role) => !(known as string[]).includes(role))).toEqual([])
})

/** A refusal comes by itself, and is waited for: another subscription's answer may overtake it. No news are told, for they are refused anew. */
const refusalOf = (socket: Socket, name: string) => socket.heard(name).catch(() => null)

/** Silence does not prove that somebody is let in: news of everything are told until one is heard. Before the door was asked nobody hears them. */
async function newsOf(socket: Socket, name: string, userId: string) {
  let answered = false
  const heard = socket.heard(name).finally(() => {
    answered = true
  })
  while (!answered) {
    for (const topic of topics) {
      const news = { topic, tenantId: tenant.id, userId, id: newId() }
      await world().truth('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(news)])
    }
    await Promise.race([heard, setTimeout(20)])
  }
  return heard
}

test('each role may listen to what rbac.yaml says, and is refused everything else (RB-01)', async () => {
  const wrong: string[] = []
  for (const [role, caller] of Object.entries(callers)) {
    const socket = await openSocket(world())
    socket.send({ type: 'connection_init', payload: { accessToken: caller.token } })
    const entered = await socket.next('connection_ack').then(
      () => true,
      () => false,
    )
    for (const [name, who] of Object.entries(matrix.Subscription)) {
      if (entered) socket.subscribe(name, `subscription { ${name}${name.startsWith('unread') ? '' : ' { id }'} }`)
      const may = allowed(who, role)
      const said = entered
        ? await (may ? newsOf(socket, name, caller.userId ?? '') : refusalOf(socket, name))
        : { errors: [{ extensions: { code: 'FORBIDDEN' } }] }
      const codes = said?.errors?.map(({ extensions }) => extensions?.code).join() ?? 'let in'
      if (codes !== (may ? 'let in' : 'FORBIDDEN')) wrong.push(`${name} as ${role}: ${codes}`)
    }
    socket.raw.terminate()
  }
  expect(wrong).toEqual([])
})

test('each role may call what rbac.yaml says, and is refused everything else (RB-01)', async () => {
  const wrong: string[] = []
  for (const target of targets)
    for (const [role, usual] of Object.entries(callers)) {
      const who = matrix[roots[target.operation]][target.name]
      const expected = allowed(who, role)
      const caller = keyed(target, byScope[scopeFor(who) ?? '']?.[role] ?? usual)
      const { errors } = await call(
        world(),
        documentOf(target, { depth: 1 }),
        requiredArguments(target.field, sampleValue),
        caller,
      )
      const found = refusalIn(errors)
      const meant = expected ? null : unsigned(target.name, role) ? 'UNAUTHENTICATED' : 'FORBIDDEN'
      if (found !== meant) wrong.push(`${target.name} as ${role}: ${found ?? 'let in'}, not ${meant ?? 'let in'}`)
    }
  expect(wrong).toEqual([])
}, 600_000)

/** Who has not said who they are, or is no person where one is asked for. */
function unsigned(operation: string, role: string): boolean {
  return role === 'VISITOR' || (/KEY/.test(role) && matrixOf(operation) === 'signedIn')
}

const matrixOf = (operation: string) => matrix.Query[operation] ?? matrix.Mutation[operation]

/** What a rule says at the door, which knows no fields; a wrong password, a spent link or a role too high are told by the verb behind it. */
function refusalIn(errors: AnswerError[] | undefined): string | null {
  const atTheDoor = errors?.find(
    ({ path, message, extensions }) =>
      path?.length === 1 &&
      !extensions.fields &&
      (extensions.code === 'FORBIDDEN' || /^(Sign in|Send an API key) to /.test(message)),
  )
  return atTheDoor?.extensions.code ?? null
}
