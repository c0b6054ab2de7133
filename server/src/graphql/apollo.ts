import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql'
import { log } from '../kernel/log.js'
import type { OpenScope } from '../scope/makers.js'
import { compileCost } from './cost.js'
import { dressError, refusalOf } from './errors.js'
import { keepRendered } from './idempotency.js'
import { limitRules, limits, suggestionsOff } from './limits.js'

export type ApolloContext = { scope: OpenScope; startedAt: number; documentName?: string; cost?: number }

/** Apollo with our guards: introspection only outside production, no batching, no landing page, our own errors. */
export function createApollo(schema: GraphQLSchema, options: { production: boolean }): ApolloServer<ApolloContext> {
  return new ApolloServer<ApolloContext>({
    schema,
    introspection: !options.production,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    validationRules: limitRules,
    stopOnTerminationSignals: false,
    formatError: dressError,
    parseOptions: { maxTokens: limits.tokens },
    plugins: [suggestionsOff(), operationPlugin(schema)] as ApolloServerPlugin<ApolloContext>[],
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
function operationPlugin(schema: GraphQLSchema): ApolloServerPlugin<ApolloContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          if (!operation) return
          const cost = costOf(schema, document, operation)(request.variables ?? {})
          contextValue.cost = cost
          if (cost > limits.cost) throw tooLarge(cost)
          if (contextValue.scope.idempotency && operation.selectionSet.selections.length !== 1)
            throw badRequest('An operation with an Idempotency-Key has exactly one root field.', 'Idempotency-Key')
        },
        async willSendResponse({ response, contextValue, operationName, operation, errors }) {
          const { scope } = contextValue
          if (response.body.kind !== 'single') return
          const result = response.body.singleResult
          try {
            if (scope.idempotency && !result.errors && operation?.operation === 'mutation') {
              if (scope.idempotency.replay) Object.assign(result, scope.idempotency.replay)
              else await keepRendered(scope, { data: result.data })
            }
          } finally {
            await scope.end()
          }
          const requestId = scope.request?.requestId
          for (const error of result.errors ?? []) Object.assign(error.extensions ?? {}, { requestId })
          if (contextValue.cost !== undefined) result.extensions = { ...result.extensions, cost: contextValue.cost }
          const retryAfter = result.errors?.find((error) => error.extensions?.retryAfter)?.extensions?.retryAfter
          if (retryAfter) response.http.headers.set('retry-after', String(retryAfter))
          if (result.data === undefined || result.data === null) raiseStatus(response.http, errors)
          logOperation(
            contextValue,
            operationName ?? null,
            result.errors?.map((error) => String(error.extensions?.code)),
          )
        },
      }
    },
  }
}

/** Overload and timeouts are 503 even when a field ran: a proxy or a client library must see that a retry makes sense. */
function raiseStatus(http: { status?: number | undefined }, errors: readonly unknown[] | undefined): void {
  if (errors?.some((error) => refusalOf(error)?.code === 'UNAVAILABLE')) http.status = 503
}

function logOperation(
  { scope, startedAt, cost }: ApolloContext,
  operation: string | null,
  codes: string[] | undefined,
): void {
  log.info('operation', {
    requestId: scope.request?.requestId,
    tenant: scope.tenant?.slug,
    user: scope.viewer.userId,
    operation,
    cost,
    ms: Math.round((performance.now() - startedAt) * 10) / 10,
    ...(codes?.length ? { codes } : {}),
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
