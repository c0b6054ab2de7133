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
import { permissionsOf } from '../modules/identity/permissions.js'
import { anyone, type Door, type Doors } from '../scope/doors.js'
import { become, flush, type OpenScope } from '../scope/makers.js'
import { perScope } from '../scope/per-scope.js'
import { loadViewer } from '../scope/viewer.js'
import { limitFields } from './field-limits.js'
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
  inputs?: readonly GraphQLArgument[]
}

/**
 * Hangs the door before each root field, outside the rules: a query opens the operation's READ ONLY transaction, a mutation runs
 * in its own from begin to commit. Resolvers and services below know nothing of transactions.
 */
export function hangDoors(schema: GraphQLSchema, doors: Doors, perMinute: number): GraphQLSchema {
  const limit = limitFields(perMinute)
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {}))
    wrap(field, { door: doors.Query?.[field.name], through: enter })
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const door = doors.Mutation?.[field.name]
    const open = door?.rule === anyone && !door.often
    wrap(field, { door, through: commit, ...(open ? { limit } : {}) })
  }
  return schema
}

type Hung = {
  door: Door | undefined
  through: (scope: OpenScope, call: Call) => unknown
  limit?: ReturnType<typeof limitFields>
}

function wrap(field: GraphQLField<unknown, unknown>, { door, through, limit }: Hung): void {
  const inner = (field.resolve ?? defaultFieldResolver) as Wrapped
  const outer: Wrapped = (source, args, context, info) => {
    // An unnamed field meets shield's deny inside; it gets no transaction of its own before that.
    if (!door) return inner(source, args, context, info)
    const run = () => inner(source, args, context, info)
    const returns = getNamedType(field.type).name
    const call = { door, field: field.name, args, returns, run, inputs: field.args }
    if (!limit) return through(context.scope, call)
    return limit({ args, context, info }).then(() => through(context.scope, call))
  }
  field.resolve = outer as GraphQLFieldResolver<unknown, unknown>
}

/** The root fields of a query enter side by side; one of them looks at who asks. */
const standing = perScope((scope) => loadViewer(scope, permissionsOf))

async function enter(scope: OpenScope, { door, run }: Call): Promise<unknown> {
  needTenant(scope, door)
  await scope.connection.read()
  await standing(scope)
  return run()
}

/** One mutation from begin to commit; REST verbs that change something go through it too. */
export async function commit(scope: OpenScope, call: Call): Promise<unknown> {
  needTenant(scope, call.door)
  scope.effects.length = 0
  scope.flushed.length = 0
  scope.happened.length = 0
  const done = scope.idempotency ? await lookBack(scope, call) : undefined
  if (done) return done.answer
  const newcomer = call.door.prepare ? await prepare(scope, call) : false
  await scope.connection.write()
  try {
    if (!newcomer) await loadViewer(scope, permissionsOf)
    const answer = await transact(scope, call)
    await scope.connection.commit()
    for (const effect of scope.effects) await effect()
    return answer
  } catch (error) {
    await scope.connection.rollback()
    scope.em.clear()
    forgetChanges(scope.em)
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
  await writeAudit(scope, { action: call.field, outcome: 'DONE', target: answer })
  await keepTarget(scope, call, answer)
  return answer
}

/** A key answered before is answered again before `prepare` could find that the thing is done (a password already changed). */
async function lookBack(scope: OpenScope, call: Call): Promise<{ answer: unknown } | undefined> {
  await scope.connection.read()
  await loadViewer(scope, permissionsOf)
  return recall(scope, call)
}

/** Answers whether the person is a newcomer, who has no standing to read yet. */
async function prepare(scope: OpenScope, { door, args, inputs = [] }: Call): Promise<boolean> {
  await validateArguments(inputs, args)
  await scope.connection.giveBack()
  const prepared = await door.prepare?.(scope, args as never)
  if (prepared?.become) become(scope, prepared.become)
  scope.prepared = prepared?.facts
  return prepared?.newcomer ?? false
}

function needTenant(scope: OpenScope, door: Door): void {
  if (scope.tenant || door.tenantless) return
  throw refuse('BAD_USER_INPUT', 'Name a tenant: by its host, the X-Tenant-Id header, or a token that carries one.', {
    field: 'X-Tenant-Id',
  })
}

/** A refused privileged call leaves a row too, in a transaction of its own, for the call's own is gone. */
async function recordDenial(scope: OpenScope, { field }: Call, error: unknown): Promise<void> {
  const code = (error as { code?: string }).code
  if (
    (code !== 'FORBIDDEN' && code !== 'UNAUTHENTICATED') ||
    !(scope.viewer.userId || scope.viewer.key) ||
    !scope.tenant
  )
    return
  try {
    await scope.connection.write()
    await writeAudit(scope, { action: field, outcome: 'DENIED', meta: { code } })
    await scope.connection.commit()
  } catch (failure) {
    log.error('a denial could not be written down', { action: field, error: messageOf(failure) })
    await scope.connection.rollback()
  }
}
