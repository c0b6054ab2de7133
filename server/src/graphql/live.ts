import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import type { Listening } from '../events/stream.js'
import { refuse } from '../kernel/errors.js'
import { permissionsOf } from '../modules/identity/permissions.js'
import type { Doors } from '../scope/doors.js'
import type { OpenScope } from '../scope/makers.js'
import { loadViewer } from '../scope/viewer.js'
import { compileCost } from './cost.js'
import { dressError } from './errors.js'
import { limitRules, limits } from './limits.js'
import { checkTokens } from './tokens.js'

/** `open`: a scope for each thing that is told, as they stand at that moment. `refused`: they may hear no more. */
export type LiveCaller = Listening & { open: () => Promise<OpenScope>; refused: (error: unknown) => void }
export type Asked = { query: string; variables?: Record<string, unknown>; operationName?: string }

/** Reads a subscription within the limits of every other operation. Queries and mutations have their own way in. */
export function readSubscription(schema: GraphQLSchema, asked: Asked): ExecutionArgs | GraphQLError[] {
  const { query, variables = {}, operationName } = asked
  try {
    checkTokens(query)
    const document = parse(query, { maxTokens: limits.tokens })
    const faults = validate(schema, document, [...specifiedRules, ...limitRules], { hideSuggestions: true })
    if (faults.length) return faults.slice(0, 20).map(rejected)
    const operation = getOperationAST(document, operationName)
    checkOperation(schema, { document, operation, variables })
    return { schema, document, variableValues: variables, ...(operationName ? { operationName } : {}) }
  } catch (error) {
    return [error instanceof GraphQLError ? rejected(error) : told(error)]
  }
}

type Read = {
  document: DocumentNode
  operation: OperationDefinitionNode | null | undefined
  variables: Record<string, unknown>
}

function checkOperation(schema: GraphQLSchema, { document, operation, variables }: Read): void {
  if (operation?.operation !== 'subscription')
    throw refuse('BAD_USER_INPUT', 'Only subscriptions are heard here; send the rest by POST.')
  const cost = compileCost(schema, document, operation)(variables)
  if (cost > limits.cost) throw refuse('BAD_USER_INPUT', 'This operation asks for too much at once.')
}

/** Asked before the first event and again before each; whoever is refused hears nothing more on any subscription of theirs. */
export async function subscribeLive(
  args: ExecutionArgs,
  { caller, doors }: { caller: LiveCaller; doors: Doors },
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const field = fieldOf(args)
  const heard = async <T>(work: (scope: OpenScope) => T | Promise<T>): Promise<T> => {
    const scope = await caller.open()
    try {
      await knock(scope, doors, field)
      return await work(scope)
    } finally {
      await scope.end()
    }
  }
  try {
    await heard(() => undefined)
  } catch (error) {
    return { errors: [told(error)] }
  }
  const source = await createSourceEventStream({ ...args, contextValue: caller })
  if (!(Symbol.asyncIterator in source)) return { errors: (source.errors ?? []).map(told) }
  const answer = async (news: unknown): Promise<ExecutionResult> => {
    const result = await heard((scope) => execute({ ...args, rootValue: news, contextValue: { scope } }))
    return result.errors ? { ...result, errors: result.errors.map(told) } : result
  }
  return eachAnswered(source[Symbol.asyncIterator](), answer, caller.refused)
}

/** By hand, as the stream below it (events/stream.ts): what is ended ends at once. The first failure is the last thing that is heard. */
function eachAnswered(
  news: AsyncIterator<unknown>,
  answer: (news: unknown) => Promise<ExecutionResult>,
  failed: (error: unknown) => void,
): AsyncIterableIterator<ExecutionResult> {
  const end = async (): Promise<IteratorResult<ExecutionResult>> => {
    await news.return?.()
    return { done: true, value: undefined }
  }
  return {
    next: async () => {
      const { done, value } = await news.next()
      if (done) return end()
      try {
        return { done: false, value: await answer(value) }
      } catch (error) {
        failed(error)
        return end()
      }
    },
    return: end,
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

/** The one root field: a rule of graphql-js lets a subscription have no other. */
function fieldOf({ document, operationName }: ExecutionArgs): string {
  const [node] = getOperationAST(document, operationName)?.selectionSet.selections ?? []
  return node?.kind === 'Field' ? node.name.value : ''
}

/** Whether they may listen at all. */
export async function knockAsMember(caller: LiveCaller): Promise<void> {
  const scope = await caller.open()
  try {
    await readViewer(scope)
  } finally {
    await scope.end()
  }
}

/** Who asks, read anew: a session that was ended, somebody who was shut out or has left. */
async function readViewer(scope: OpenScope): Promise<void> {
  await scope.connection.read()
  await loadViewer(scope, permissionsOf)
  if (!scope.viewer.role) throw refuse('FORBIDDEN', 'Only who belongs to this tenant hears of it.')
}

/** Then the field's own door; without one it is shut. */
async function knock(scope: OpenScope, doors: Doors, field: string): Promise<void> {
  await readViewer(scope)
  const rule = doors.Subscription?.[field]?.rule as unknown as
    | { resolve: (...given: unknown[]) => Promise<unknown> }
    | undefined
  const options = { debug: false, allowExternalErrors: true }
  const answer = await rule?.resolve({}, {}, { scope }, { fieldName: field }, options)
  if (answer instanceof Error) throw answer
  if (answer !== true) throw refuse('FORBIDDEN', 'This door is shut.')
}

const rejected = (error: GraphQLError): GraphQLError =>
  asError(dressError({ message: error.message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }, error))

/** As every answer says it: the closed codes, and nothing of ours. */
export const told = (error: unknown): GraphQLError => asError(dressError({ message: '', extensions: {} }, error))

function asError({ message, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, { extensions: extensions ?? {} })
}
