import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { log } from '../kernel/log.js'
import type { Told } from '../metrics/metrics.js'
import type { OpenScope } from '../scope/makers.js'
import { compiledQueries } from './compiled.js'
import { compileCost } from './cost.js'
import { dressError, refusalOf } from './errors.js'
import { keepRendered, rootFieldsOf } from './idempotency.js'
import type { KnownCosts } from './known-costs.js'
import { operationLabels } from './label.js'
import { limitRules, limits } from './limits.js'

type Rendered = { data?: unknown; errors?: readonly unknown[] | undefined }
/** `told` is what the metrics are told; one object, for Apollo copies the context. */
export type ApolloContext = {
  scope: OpenScope
  startedAt: number
  told: Told
  /** Takes what the operation weighs beyond one request, or refuses (http/tokens.ts). */
  weigh: (cost: number) => Promise<void>
  cost?: number
}

/** `compileFrom`: of how many askings a query is compiled; `names`: of operations of our own. */
type Options = { compileFrom: number; names: ReadonlySet<string>; knownCosts: KnownCosts }

/** Apollo with our guards: introspection only outside production, no batching, no landing page, our own errors. */
export function createApollo(
  schema: GraphQLSchema,
  options: Options & { production: boolean },
): ApolloServer<ApolloContext> {
  return new ApolloServer<ApolloContext>({
    schema,
    introspection: !options.production,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    validationRules: limitRules,
    stopOnTerminationSignals: false,
    formatError: dressError,
    parseOptions: { maxTokens: limits.tokens },
    // Answers are never cached, and the plugin would wrap every field of every operation.
    plugins: [operationPlugin(schema, options), ApolloServerPluginCacheControlDisabled()],
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
  })
}

const costs = new WeakMap<OperationDefinitionNode, ReturnType<typeof compileCost>>()

function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ReturnType<typeof compileCost> {
  const known = costs.get(operation)
  if (known) return known
  const made = compileCost(schema, document, operation)
  costs.set(operation, made)
  return made
}

/** Around each operation: its cost before it runs; afterwards the scope's end, the request id on errors, one log line. */
function operationPlugin(
  schema: GraphQLSchema,
  { compileFrom, names, knownCosts }: Options,
): ApolloServerPlugin<ApolloContext> {
  const compiled = compiledQueries(schema, compileFrom)
  const labelOf = operationLabels(names)
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          if (!operation) return
          contextValue.told.operation = labelOf(operation)
          // Executed here it would be answered once, by no door.
          if (operation.operation === 'subscription')
            throw badRequest('Subscriptions are heard by a WebSocket on the same address.', 'query')
          const count = costOf(schema, document, operation)
          if (request.query) knownCosts.learn(request.query, request.operationName, count)
          const cost = count(request.variables ?? {})
          contextValue.cost = cost
          if (cost > limits.cost) throw tooLarge(cost)
          if (contextValue.scope.idempotency && rootFieldsOf(document, operation) !== 1)
            throw badRequest('An operation with an Idempotency-Key has exactly one root field.', 'Idempotency-Key')
          await contextValue.weigh(cost)
        },
        async responseForOperation({ document, operation, request, contextValue }) {
          if (!operation) return null
          const variables = request.variables ?? {}
          const data = await compiled({ document, operation, variables, context: contextValue })
          if (data === null) return null
          const body = { kind: 'single' as const, singleResult: { data: data as Record<string, unknown> } }
          return { http: { headers: new HeaderMap() }, body }
        },
        async willSendResponse({ response, contextValue, operationName, errors }) {
          const { scope } = contextValue
          if (response.body.kind !== 'single') return
          const result = response.body.singleResult
          if (result.data === undefined) result.errors = eachOnce(result.errors)
          contextValue.told.code = codeIn(result.errors)
          try {
            await settleKey(scope, result)
          } finally {
            await scope.end()
          }
          const requestId = scope.request?.requestId
          for (const error of result.errors ?? []) Object.assign(error.extensions ?? {}, { requestId })
          if (contextValue.cost !== undefined) result.extensions = { ...result.extensions, cost: contextValue.cost }
          const retryAfter = result.errors?.find((error) => error.extensions?.retryAfter)?.extensions?.retryAfter
          if (retryAfter) response.http.headers.set('retry-after', String(retryAfter))
          if (isNothing(result.data)) raiseStatus(response.http, errors)
          logOperation(contextValue, operationName ?? null, result.errors)
        },
      }
    },
  }
}

/** A document that was refused says each thing that is wrong with it once, however often it is in there. */
function eachOnce(errors: readonly GraphQLFormattedError[] | undefined): readonly GraphQLFormattedError[] | undefined {
  return errors && [...new Map(errors.toReversed().map((error) => [error.message, error])).values()].toReversed()
}

/** Of several codes the one that somebody may have to get up for. */
function codeIn(errors: readonly GraphQLFormattedError[] = []): string {
  const codes = errors.map(({ extensions }) => String(extensions?.code))
  return ['INTERNAL', 'UNAVAILABLE'].find((code) => codes.includes(code)) ?? codes[0] ?? 'OK'
}

/** A key that was answered before gets that answer, byte for byte; a new one has its answer kept, if it may be. */
async function settleKey(scope: OpenScope, result: Rendered): Promise<void> {
  const replay = scope.idempotency?.replay
  if (replay) {
    result.data = replay.data
    result.errors = undefined
  } else if (!result.errors) {
    await keepRendered(scope, result.data)
  }
}

/**
 * A refusal that names its status keeps it when nothing at all was answered: 503 of overload and timeouts, so that a proxy or a
 * client library sees that a retry makes sense, and 401 of a session whose user is gone.
 */
function raiseStatus(http: { status?: number | undefined }, errors: readonly unknown[] | undefined): void {
  const refusals = (errors ?? []).map(refusalOf).filter((refusal) => refusal !== undefined)
  if (refusals.some(({ code }) => code === 'UNAVAILABLE')) http.status = 503
  else http.status = refusals.find(({ detail }) => detail.status)?.detail.status ?? http.status
}

function isNothing(data: unknown): boolean {
  return !data || Object.values(data).every((value) => value === null)
}

function logOperation(
  { scope, startedAt, cost }: ApolloContext,
  operation: string | null,
  errors: readonly GraphQLFormattedError[] = [],
): void {
  const incidents = errors.flatMap(({ extensions }) => extensions?.incident ?? [])
  log.info('operation', {
    requestId: scope.request?.requestId,
    tenant: scope.tenant?.slug,
    user: scope.viewer.userId,
    ...(scope.viewer.key ? { keyId: scope.viewer.key.id } : {}),
    operation,
    cost,
    ms: Math.round((performance.now() - startedAt) * 10) / 10,
    ...(errors.length ? { codes: errors.map(({ extensions }) => String(extensions?.code)) } : {}),
    // Leads from the request to the line of its failure, which knows no request.
    ...(incidents.length ? { incidents } : {}),
  })
}

function tooLarge(cost: number): GraphQLError {
  return new GraphQLError('This operation asks for too much at once.', {
    extensions: { code: 'BAD_USER_INPUT', cost, ceiling: limits.cost, http: { status: 400 } },
  })
}

function badRequest(message: string, field: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'BAD_USER_INPUT', fields: [{ path: field, message }], http: { status: 400 } },
  })
}
