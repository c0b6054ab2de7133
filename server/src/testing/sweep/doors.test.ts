import { readFileSync } from 'node:fs'
import { type ExecutionResult, type GraphQLSchema, graphql } from 'graphql'
import { Field, FieldResolver, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { beforeAll, expect, test } from 'vitest'
import { audienceOf } from '../../graphql/rules.js'
import { bareSchema, guardedSchema } from '../../graphql/schema.js'
import { surfaceOf } from '../../graphql/surface.js'
import { schemaParts } from '../../rooms.js'
import { anyone } from '../../scope/doors.js'
import { forRequest } from '../../scope/makers.js'
import { call } from '../call.js'
import { makeListing } from '../makers.js'
import { documentOf, requiredArguments, targetsOf, trailsFrom } from '../schema-walk.js'
import { makeMember, makeTenant, type Tenancy } from '../tenants.js'
import { sampleValue } from '../values.js'
import { useWorld } from '../world.js'

const surfaceFile = new URL('../../../../ops/docs/surface.txt', import.meta.url)

/** What somebody might add one day and forget to name in the rules. */
@Resolver()
class Stray {
  @Query(() => String)
  strayQuery(): string {
    return 'spilt'
  }

  @Mutation(() => String)
  strayMutation(): string {
    return 'spilt'
  }
}

// A type of its own, for a field added to one of ours would be there in every other test that this process runs.
@ObjectType()
class StrayThing {
  @Field(() => ID)
  id = 'a'
}

@Resolver(() => StrayThing)
class StrayField {
  @Query(() => StrayThing)
  strayThing(): StrayThing {
    return new StrayThing()
  }

  @FieldResolver(() => String)
  strayField(): string {
    return 'for staff'
  }
}

const world = useWorld()
let schema: GraphQLSchema
let strayed: GraphQLSchema
let tenant: Tenancy
beforeAll(async () => {
  schema = await bareSchema(schemaParts)
  const { doors, resolvers } = schemaParts
  const opened = { ...doors, Query: { ...doors.Query, strayThing: { rule: anyone } } }
  strayed = await guardedSchema({ ...schemaParts, doors: opened, resolvers: [...resolvers, Stray, StrayField] })
  tenant = await makeTenant(world())
})

async function askStrayed(source: string, userId: string | null): Promise<ExecutionResult> {
  const request = { requestId: 'stray', address: '', host: '', origin: '', userAgent: '', refreshCookie: null }
  const caller = { userId, request: { ...request, setRefreshCookie: () => undefined } }
  const scope = forRequest(world().app.house, { id: tenant.id, slug: tenant.slug, status: 'active' }, caller)
  try {
    return await graphql({ schema: strayed, source, contextValue: { scope } })
  } finally {
    await scope.end()
  }
}

test('every root field is named in the rules, and every rule names a root field', () => {
  for (const [root, named] of [
    [schema.getQueryType(), schemaParts.doors.Query],
    [schema.getMutationType(), schemaParts.doors.Mutation],
    [schema.getSubscriptionType(), schemaParts.doors.Subscription],
  ] as const)
    expect(Object.keys(root?.getFields() ?? {}).sort()).toEqual(Object.keys(named ?? {}).sort())
})

test.each(['{ strayQuery }', 'mutation { strayMutation }'])(
  'a field that no rule names is shut for everybody, the owner too: %s (RB-02)',
  async (source) => {
    for (const userId of [null, tenant.owner.userId]) {
      const { data, errors } = await askStrayed(source, userId)
      expect(JSON.stringify(data ?? null)).not.toContain('spilt')
      expect(errors?.[0]?.originalError).toMatchObject({ code: 'FORBIDDEN', message: 'This door is shut.' })
    }
  },
)

/** The contract's list, as far as it is built. A new field needs a tenant until somebody decides otherwise here. */
const tenantless =
  'acceptInvitation billingDrift cancelTenantDeletion changeEmail changePassword closeTenant confirmTotp createPlatformTenant createTenant disableTotp dropJob endViewAs failedJobs featurePrices finishPasskeyLogin finishPasskeyRegistration invitation login logout markPlatformNotificationsRead me moveSubscriptions passkeys plans platformAuditLog platformFailedPayments platformNotifications platformPlans platformRevenue platformStarPrices platformSubscriptions platformTenant platformTenants platformUser platformUsers previewMoveSubscriptions reconcileBilling refreshSession regenerateRecoveryCodes register registerTenant removeAvatar removeLimitOverride removePasskey renamePasskey reopenTenant replayStripeEvent requestPasswordReset resetPassword restoreUser retryJob revokeOtherSessions revokeSession secondFactor sessions setAvatar setFeatureFlag setLimitOverride startPasskeyLogin startPasskeyRegistration startTotp stripeEvents subdomainAvailable suspendTenant suspendUser switchTenant systemHealth undoEmailChange unreadPlatformNotificationCount updatePlan updatePlatformTenant updateProfile updateStarPrices verifyEmail viewAsTenant'.split(
    ' ',
  )

test('without a tenant these fields may be asked, and no other: each says so and nothing is opened for it', async () => {
  const refused: string[] = []
  const letIn: string[] = []
  for (const target of targetsOf(schema).filter(({ trail }) => !trail.length)) {
    const variables = requiredArguments(target.field, sampleValue)
    const { status, data, errors } = await call(world(), documentOf(target, { depth: 1 }), variables)
    const asksForTenant = errors?.[0]?.extensions.fields?.[0]?.path === 'X-Tenant-Id'
    ;(asksForTenant ? refused : letIn).push(target.name)
    if (!asksForTenant) continue
    const given = Object.values(data ?? {}).filter((value) => value !== null)
    expect([target.name, status, given, errors?.[0]?.extensions.code]).toEqual([target.name, 200, [], 'BAD_USER_INPUT'])
  }
  expect(letIn.sort()).toEqual(tenantless)
  expect(refused.length).toBeGreaterThan(10)
})

test('an object field that names nobody is for staff of the tenant', async () => {
  const source = '{ strayThing { strayField } }'
  expect((await askStrayed(source, null)).errors?.[0]?.originalError).toMatchObject({ code: 'UNAUTHENTICATED' })
  const stranger = await makeMember(world(), await makeTenant(world()), 'OWNER')
  expect((await askStrayed(source, stranger.userId)).errors?.[0]?.originalError).toMatchObject({ code: 'FORBIDDEN' })
  const viewer = await makeMember(world(), tenant, 'VIEWER')
  expect((await askStrayed(source, viewer.userId)).data).toEqual({ strayThing: { strayField: 'for staff' } })
})

test('ops/docs/surface.txt is what strangers reach; `node server/dist/print-surface.js` writes it anew', () => {
  expect(readFileSync(surfaceFile, 'utf8')).toBe(surfaceOf(schema, schemaParts.doors))
})

test('a stranger who asks for a field of staff is told to sign in and gets no value; the owner gets it', async () => {
  await makeListing(world(), tenant, { name: 'Corner Shop' })
  const tried: string[] = []
  for (const [type, trail] of trailsFrom(schema.getQueryType())) {
    if (!trail[0] || schemaParts.doors.Query?.[trail[0].name]?.rule !== anyone || trail[0].name === 'me') continue
    for (const field of Object.values(type.getFields())) {
      if (audienceOf(type, field.name) === 'public' || field.args.length) continue
      const query = documentOf({ operation: 'query', trail, field, name: field.name }, { depth: 1 })
      const heard = await call(world(), query, {}, { tenant: tenant.slug })
      expect(heard.errors?.[0]?.extensions.code, query).toBe('UNAUTHENTICATED')
      expect(leafOf(heard.data), query).toBeNull()
      expect((await call(world(), query, {}, tenant.owner)).errors, query).toBeUndefined()
      tried.push(`${type.name}.${field.name}`)
    }
  }
  expect(tried).toContain('Tenant.widgetOrigins')
})

/** What stands at the end of an answer to one field; null as far up as it reaches. */
function leafOf(value: unknown): unknown {
  if (!value || typeof value !== 'object') return value
  return leafOf(Object.values(value)[0])
}

test('everything in the schema is described', () => {
  const silent: string[] = []
  for (const type of Object.values(schema.getTypeMap()).filter((each) => !each.name.startsWith('__'))) {
    if (!type.description?.trim()) silent.push(type.name)
    const members = 'getFields' in type ? Object.values(type.getFields()) : []
    for (const field of members) {
      if (!field.description?.trim()) silent.push(`${type.name}.${field.name}`)
      for (const argument of 'args' in field ? field.args : [])
        if (!argument.description?.trim()) silent.push(`${type.name}.${field.name}(${argument.name})`)
    }
    for (const value of 'getValues' in type ? type.getValues() : [])
      if (!value.description?.trim()) silent.push(`${type.name}.${value.name}`)
  }
  expect(silent.filter((name) => !['Query', 'Mutation', 'Subscription'].includes(name))).toEqual([])
})
