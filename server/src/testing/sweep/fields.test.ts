import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLSchema } from 'graphql'
import { expect, test } from 'vitest'
import { fieldAudiencesOf } from '../../graphql/field-audiences.js'
import { applyRules, audienceOf, objectTypes } from '../../graphql/rules.js'
import { bareSchema } from '../../graphql/schema.js'
import { keyScopes, permissionsOf, tenantRoles } from '../../modules/identity/permissions.js'
import { schemaParts } from '../../rooms.js'
import { may, member } from '../../scope/doors.js'
import type { Scope, Viewer } from '../../scope/scope.js'
import { audienceIn, fieldsText, sees } from './matrix.js'

const nobody: Viewer = { kind: 'VISITOR', userId: null, sessionId: null, role: null, permissions: new Set(), key: null }
const person = (role: string | null): Viewer => ({
  ...nobody,
  kind: 'USER',
  userId: 'u',
  role,
  permissions: permissionsOf(role),
})
const key = (kind: 'SECRET' | 'PUBLISHABLE', scopes: Iterable<string>): Viewer => ({
  ...nobody,
  kind: 'KEY',
  key: { id: 'k', kind, mode: 'LIVE' },
  permissions: new Set(scopes),
})

/** Everybody who may stand before a field, as the edge and the door would have found them (scope/makers.ts, scope/viewer.ts). */
const viewers: [string, Viewer][] = [
  ['VISITOR', nobody],
  ...tenantRoles.map((role): [string, Viewer] => [role, person(role)]),
  ...tenantRoles.map((role): [string, Viewer] => [
    role,
    { ...person(role), kind: 'PLATFORM', viewing: { id: 'v', reason: '', until: new Date(0) } },
  ]),
  ['a person of no tenant', person(null)],
  ...[...keyScopes].map((scope): [string, Viewer] => [`KEY:${scope}`, key('SECRET', [scope])]),
  ['PUBLISHABLE_KEY', key('PUBLISHABLE', [])],
  ['platform-admin', { ...person(null), kind: 'PLATFORM', permissions: new Set(['platform']) }],
]

/** The rules of every field as they are in the product, over resolvers that answer everybody. */
function ruledAlone(schema: GraphQLSchema): GraphQLObjectType[] {
  for (const type of objectTypes(schema))
    for (const field of Object.values(type.getFields())) field.resolve = () => 'let in'
  return objectTypes(applyRules(schema, schemaParts.doors))
}

async function letIn(resolve: GraphQLFieldResolver<unknown, unknown>, viewer: Viewer): Promise<boolean> {
  const context = { scope: { viewer } as Scope }
  const answer = await Promise.resolve()
    .then(() => resolve({}, {}, context, {} as never))
    .catch((error: unknown) => error)
  return answer === 'let in'
}

test('ops/docs/fields.yaml is who sees which field; `node server/dist/print-surface.js` writes it anew (RB-03)', async () => {
  expect(fieldsText).toBe(fieldAudiencesOf(await bareSchema(schemaParts)))
})

test('each role, key and view is given the fields that fields.yaml says, of every type of the contract, and no other (RB-03)', async () => {
  const wrong: string[] = []
  let asked = 0
  for (const type of ruledAlone(await bareSchema(schemaParts)))
    for (const field of Object.values(type.getFields())) {
      const audience = audienceIn(type.name, field.name)
      if (!audience) wrong.push(`${type.name}.${field.name} is not in fields.yaml`)
      for (const [role, viewer] of viewers) {
        asked++
        const found = await letIn(field.resolve as GraphQLFieldResolver<unknown, unknown>, viewer)
        if (found !== sees(audience, role))
          wrong.push(`${type.name}.${field.name} as ${role}: ${found ? 'seen' : 'refused'}`)
      }
    }
  expect(wrong).toEqual([])
  expect(asked).toBeGreaterThan(viewers.length * 300)
})

test('no verdict of a rule is kept: each field is judged when it is asked, for the row it is asked of (RB-07)', async () => {
  const { Query = {}, Mutation = {}, Subscription = {} } = schemaParts.doors
  const rules = [Query, Mutation, Subscription].flatMap((doors) => Object.values(doors).map(({ rule }) => rule))
  const audiences = objectTypes(await bareSchema(schemaParts)).flatMap((type) =>
    Object.keys(type.getFields()).map((field) => audienceOf(type, field)),
  )
  const all = [...rules, member, ...[...new Set(audiences)].map((audience) => may(audience))]
  expect(
    all.map((rule) => (rule as unknown as { cache: string }).cache).filter((cache) => cache !== 'no_cache'),
  ).toEqual([])
})
