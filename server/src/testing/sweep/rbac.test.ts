import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { bareSchema } from '../../graphql/schema.js'
import { tenantRoles } from '../../modules/identity/permissions.js'
import { schemaParts } from '../../rooms.js'
import { type AnswerError, type Caller, call } from '../call.js'
import { documentOf, requiredArguments, type Target, targetsOf } from '../schema-walk.js'
import { makeMember, makeTenant } from '../tenants.js'
import { sampleValue } from '../values.js'
import { useWorld } from '../world.js'

type Matrix = Record<'Query' | 'Mutation', Record<string, 'anyone' | 'signedIn' | string[]>>
const matrix = parse(readFileSync(new URL('../../../../ops/docs/rbac.yaml', import.meta.url), 'utf8')) as Matrix

const world = useWorld()
let targets: Target[]
const callers: Record<string, Caller> = {}

beforeAll(async () => {
  targets = targetsOf(await bareSchema(schemaParts)).filter(({ trail }) => !trail.length)
  const tenant = await makeTenant(world())
  callers.VISITOR = { tenant: tenant.slug }
  for (const role of tenantRoles) callers[role] = await makeMember(world(), tenant, role)
}, 60_000)

const roots = { query: 'Query', mutation: 'Mutation' } as const

test('rbac.yaml names every operation of the contract, and no other (RB-01)', () => {
  for (const [operation, root] of Object.entries(roots))
    expect(Object.keys(matrix[root]).sort()).toEqual(
      targets.flatMap((target) => (target.operation === operation ? [target.name] : [])).sort(),
    )
  const named = Object.values(matrix)
    .flatMap((root) => Object.values(root))
    .flatMap((who) => (Array.isArray(who) ? who : []))
  expect(named.filter((role) => !(tenantRoles as readonly string[]).includes(role))).toEqual([])
})

test('each role may call what rbac.yaml says, and is refused everything else (RB-01)', async () => {
  const wrong: string[] = []
  for (const target of targets)
    for (const [role, caller] of Object.entries(callers)) {
      const expected = allowed(matrix[roots[target.operation]][target.name], role)
      const { errors } = await call(
        world(),
        documentOf(target, { depth: 1 }),
        requiredArguments(target.field, sampleValue),
        caller,
      )
      const found = refusalIn(errors)
      const meant = expected ? null : role === 'VISITOR' ? 'UNAUTHENTICATED' : 'FORBIDDEN'
      if (found !== meant) wrong.push(`${target.name} as ${role}: ${found ?? 'let in'}, not ${meant ?? 'let in'}`)
    }
  expect(wrong).toEqual([])
}, 120_000)

function allowed(who: Matrix['Query'][string] | undefined, role: string): boolean {
  if (who === 'anyone') return true
  return who === 'signedIn' ? role !== 'VISITOR' : (who ?? []).includes(role)
}

/** What a rule says at the door; a wrong password, a spent link or a missing row are told by the verb behind it. */
function refusalIn(errors: AnswerError[] | undefined): string | null {
  const atTheDoor = errors?.find(
    ({ path, message, extensions }) =>
      path?.length === 1 && (extensions.code === 'FORBIDDEN' || /^Sign in to /.test(message)),
  )
  return atTheDoor?.extensions.code ?? null
}
