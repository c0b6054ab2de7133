import {
  defaultFieldResolver,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
} from 'graphql'
import { refuse } from '../kernel/errors.js'
import { log, messageOf } from '../kernel/log.js'
import { writeAudit } from '../modules/audit/audit.service.js'
import { forgetChanges } from '../modules/audit/changes.js'
import { noteFailedSignIn } from '../modules/audit/failed-sign-in.js'
import { permissionsOf } from '../modules/identity/permissions.js'
import { writeTrail } from '../modules/platform/trail.js'
import { anyone, type Door, type Doors, type Prepared } from '../scope/doors.js'
import { become, flush, forPlatform, type OpenScope, takeEffect } from '../scope/makers.js'
import { perScope } from '../scope/per-scope.js'
import { loadViewer } from '../scope/viewer.js'
import { tellAccount } from './account-line.js'
import { refusalOf } from './errors.js'
import { limitField } from './field-limits.js'
import { claimKey, keepTarget, recall } from './idempotency.js'
import { validateArguments } from './validate.js'

type Args = Record<string, unknown>
type Wrapped = GraphQLFieldResolver<unknown, { scope: OpenScope }, Args>
/** `inputs`: the arguments the schema declares, where a `prepare` step reads them before the resolver would validate them. */
export type Call = {
  door: Door
  field: string
  args: Args
  returns: string
  run: () => unknown
  ahead?: (scope: OpenScope) => void
  inputs?: readonly GraphQLArgument[]
}

/**
 * Hangs the door before each root field, outside the rules: a query takes the operation's connection, which only reads, a mutation runs
 * in its own from begin to commit. Resolvers and services below know nothing of transactions.
 */
export function hangDoors(schema: GraphQLSchema, doors: Doors): GraphQLSchema {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {}))
    wrap(field, { door: doors.Query?.[field.name], through: enter })
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const door = doors.Mutation?.[field.name]
    const open = door?.rule === anyone && !door.often
    wrap(field, { door, through: commit, ...(open ? { limit: limitField } : {}) })
  }
  return schema
}

type Hung = {
  door: Door | undefined
  through: (scope: OpenScope, call: Call) => unknown
  limit?: typeof limitField
}

function wrap(field: GraphQLField<unknown, unknown>, { door, through, limit }: Hung): void {
  const inner = (field.resolve ?? defaultFieldResolver) as Wrapped
  const outer: Wrapped = (source, args, context, info) => {
    // An unnamed field meets shield's deny inside; it gets no transaction of its own before that.
    if (!door) return inner(source, args, context, info)
    const run = () => inner(source, args, context, info)
    const returns = getNamedType(field.type).name
    const ahead = (scope: OpenScope): void => door.ahead?.(scope, info)
    const call = { door, field: field.name, args, returns, run, ahead, inputs: field.args }
    if (!limit) return through(context.scope, call)
    return limit({ args, context, info }).then(() => through(context.scope, call))
  }
  field.resolve = outer as GraphQLFieldResolver<unknown, unknown>
}

/** The root fields of a query enter side by side; one of them looks at who asks. */
const standing = perScope((scope) => loadViewer(scope, permissionsOf))

async function enter(scope: OpenScope, { door, run, field, ahead, args }: Call): Promise<unknown> {
  takeSide(scope, door)
  needTenant(scope, door)
  if (door.platform) await ascent(scope)(field, door)
  if (door.prepare) scope.prepared = (await door.prepare(scope, args as never)).facts
  await scope.connection.read()
  const known = standing(scope)
  ahead?.(scope)
  await known
  return run()
}

/** The operator's rows and a tenant's are read by two roles of the database, so one operation asks for the one or the other. */
function takeSide(scope: OpenScope, door: Door): void {
  const side = door.platform ? 'platform' : 'tenant'
  if (scope.side && scope.side !== side)
    throw refuse('BAD_USER_INPUT', 'Ask for what is the operator’s and what is a tenant’s in two operations.')
  scope.side = side
}

/** Standing is read where everybody's is; only whoever is of the operator's staff goes on in the platform's pool. */
const ascent = perScope((scope: OpenScope) => {
  let ascended: Promise<void> | undefined
  return (field: string, door: Door): Promise<void> => {
    ascended ??= ascend(scope, field, door)
    return ascended
  }
})

async function ascend(scope: OpenScope, field: string, door: Door): Promise<void> {
  await scope.connection.read()
  await loadViewer(scope, permissionsOf)
  if (scope.viewer.platformRole !== 'ADMIN' && !(door.viewing && scope.viewer.viewing)) return
  await scope.connection.giveBack()
  forPlatform(scope, field)
}

/** Whoever looks as somebody changes nothing in their name, and that they tried is written into the tenant's trail. */
async function refuseViewing(scope: OpenScope, call: Call): Promise<never> {
  await scope.connection.read()
  await loadViewer(scope, permissionsOf)
  const refusal = refuse('FORBIDDEN', 'You are looking at this tenant as somebody else: nothing can be changed.', {
    extensions: { reason: 'VIEW_AS' },
  })
  await recordDenial(scope, call, refusal)
  throw refusal
}

/** One mutation from begin to commit; REST verbs that change something go through it too. */
export async function commit(scope: OpenScope, call: Call): Promise<unknown> {
  const told = { event: call.field, account: call.door.account ?? false }
  try {
    const answer = await carryOut(scope, call)
    tellAccount(scope, told)
    return answer
  } catch (error) {
    tellAccount(scope, told, error)
    const refusal = told.account ? refusalOf(error) : undefined
    if (refusal) await noteFailedSignIn(scope, call.field, { refusal, slug: slugIn(call.args) })
    throw error
  }
}

const slugIn = ({ input }: Args): unknown => (input as { tenantSlug?: unknown } | undefined)?.tenantSlug

async function carryOut(scope: OpenScope, call: Call): Promise<unknown> {
  takeSide(scope, call.door)
  needTenant(scope, call.door)
  needKey(scope, call.door)
  if (call.door.platform) await ascent(scope)(call.field, call.door)
  else if (scope.viewer.viewing) await refuseViewing(scope, call)
  scope.effects.length = 0
  scope.flushed.length = 0
  scope.happened.length = 0
  const done = scope.idempotency ? await lookBack(scope, call) : undefined
  if (done) return done.answer
  const prepared = call.door.prepare ? await prepare(scope, call) : undefined
  await scope.connection.write()
  try {
    if (!prepared?.newcomer) await loadViewer(scope, permissionsOf)
    const answer = await transact(scope, call)
    await scope.connection.commit()
    await takeEffect(scope)
    return answer
  } catch (error) {
    await scope.connection.rollback()
    scope.em.clear()
    forgetChanges(scope.em)
    if (prepared?.undo) await undo(scope, prepared.undo)
    await recordDenial(scope, call, error)
    throw error
  }
}

/** begin → rule → service → flush → audit → (commit): everything that must stand or fall together. */
async function transact(scope: OpenScope, call: Call): Promise<unknown> {
  const done = await claimKey(scope, call)
  if (done) return done.answer
  const answer = await call.run()
  if (answer instanceof Error) throw answer
  await flush(scope)
  const entry = { action: call.field, outcome: 'DONE', target: answer } as const
  if (call.door.platform) await writeTrail(scope, entry, call.args)
  else await writeAudit(scope, entry)
  await keepTarget(scope, call, answer)
  return answer
}

/** A key answered before is answered again before `prepare` could find that the thing is done (a password already changed). */
async function lookBack(scope: OpenScope, call: Call): Promise<{ answer: unknown } | undefined> {
  await scope.connection.read()
  await loadViewer(scope, permissionsOf)
  return recall(scope, call)
}

async function prepare(scope: OpenScope, { door, args, inputs = [] }: Call): Promise<Prepared | undefined> {
  await validateArguments(inputs, args)
  await scope.connection.giveBack()
  const prepared = await door.prepare?.(scope, args as never)
  if (prepared?.become) become(scope, prepared.become)
  scope.prepared = prepared?.facts
  return prepared
}

async function undo(scope: OpenScope, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    log.error('what was prepared could not be taken back', { error: messageOf(error), requestId: scope.requestId })
  }
}

function needTenant(scope: OpenScope, door: Door): void {
  if (scope.tenant || door.tenantless) return
  throw refuse('BAD_USER_INPUT', 'Name a tenant: by its host, the X-Tenant-Id header, or a token that carries one.', {
    field: 'X-Tenant-Id',
  })
}

function needKey({ idempotency }: OpenScope, { money }: Door): void {
  if (!money || idempotency) return
  throw refuse('BAD_USER_INPUT', 'Send an Idempotency-Key: this moves money, and a repeat must move none twice.', {
    field: 'Idempotency-Key',
  })
}

/** A refused privileged call leaves a row too, in a transaction of its own, for the call's own is gone. */
async function recordDenial(scope: OpenScope, call: Call, error: unknown): Promise<void> {
  const { code } = error as { code?: string }
  if ((code !== 'FORBIDDEN' && code !== 'UNAUTHENTICATED') || !(scope.viewer.userId || scope.viewer.key)) return
  if (call.door.platform) await recordKnock(scope, call)
  // What is the operator's was written down there; of a tenant that was named beside it, its own trail says so too.
  if (call.door.platform && !scope.tenant) return
  const { field } = call
  try {
    await scope.connection.write()
    const { viewing, role } = scope.viewer
    const meta = viewing ? { code, viewAs: { id: viewing.id, role } } : { code }
    await writeAudit(scope, { action: field, outcome: 'DENIED', meta })
    await scope.connection.commit()
  } catch (failure) {
    log.error('a denial could not be written down', { action: field, error: messageOf(failure) })
    await scope.connection.rollback()
  }
}

/** Who is not of the operator's staff and knocks at its doors is written into the operator's own trail as well. */
async function recordKnock(scope: OpenScope, { field, args }: Call): Promise<void> {
  await scope.connection.giveBack()
  const trail = scope.fork()
  try {
    forPlatform(trail, `denied: ${field}`)
    await trail.connection.write()
    await writeTrail(trail, { action: field, outcome: 'DENIED' }, args)
    await trail.connection.commit()
  } catch (failure) {
    log.error('a denial could not be written down', { action: field, error: messageOf(failure) })
  } finally {
    await trail.end()
  }
}
