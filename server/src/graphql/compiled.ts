import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import type { OpenScope } from '../scope/makers.js'

type Known = { asked: number; code: CompiledQuery | null | undefined }
type Asked = {
  document: DocumentNode
  operation: OperationDefinitionNode
  variables: Record<string, unknown>
  context: { scope: OpenScope }
}

/**
 * Answers a query that is asked for the `from`th time by code compiled from it, which takes a page of a search a fifth less of the
 * process's time (ops/docs/decisions/0030). Whoever asks a new query each time makes nothing compile; mutations never are. Null:
 * graphql-js answers. That is also how every error is told: its errors are the contract, and a query may well be read twice.
 */
export function compiledQueries(schema: GraphQLSchema, from: number): (asked: Asked) => Promise<unknown> {
  const known = new WeakMap<OperationDefinitionNode, Known>()
  const codeOf = (document: DocumentNode, operation: OperationDefinitionNode): CompiledQuery | null => {
    const memory = known.get(operation) ?? { asked: 0, code: undefined }
    known.set(operation, memory)
    if (++memory.asked < from) return null
    if (memory.code === undefined) memory.code = compile(schema, document, operation)
    return memory.code
  }
  return async ({ document, operation, variables, context }) => {
    const code = operation.operation === 'query' ? codeOf(document, operation) : null
    if (!code) return null
    const { data, errors } = await code.query(undefined, context, variables)
    if (!errors?.length) return data ?? null
    // What failed may have lost its connection: the second reading takes another.
    await context.scope.connection.giveBack()
    return null
  }
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CompiledQuery | null {
  const made = compileQuery(schema, document, operation.name?.value)
  return isCompiledQuery(made) ? made : null
}
