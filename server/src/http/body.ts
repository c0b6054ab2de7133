import type { Request } from 'express'
import { limits } from '../graphql/limits.js'
import type { PersistedDocuments } from '../graphql/persisted.js'
import { refuse } from '../kernel/errors.js'

/** `known`: a document of the admin or the widget, named by its hash. */
export type GraphQLBody = { known: boolean; query: string; variables?: Record<string, unknown>; operationName?: string }

const bad = (message: string, field?: string) => refuse('BAD_USER_INPUT', message, field ? { field } : {})

/** One operation as one JSON object. Known documents come by hash; a GET may carry nothing else, and only a read. */
export function readBody(req: Request, persisted: PersistedDocuments): GraphQLBody {
  if (req.method === 'POST' && Object.keys(req.query).length) throw bad('Send everything in the body.')
  return readOperation(req.method === 'GET' ? fromSearch(req) : req.body, req.method, persisted)
}

/** The same of what came by a socket, which counts as a POST. */
export function readOperation(raw: unknown, method: string, persisted: PersistedDocuments): GraphQLBody {
  if (Array.isArray(raw)) throw bad('Batches are not accepted: send one operation.')
  if (!isObject(raw)) throw bad('Send a JSON object with `query`.')
  const { query, variables, operationName, extensions } = raw
  if (variables != null && !isObject(variables)) throw bad('`variables` is an object.', 'variables')
  if (operationName != null && typeof operationName !== 'string') throw bad('`operationName` is text.', 'operationName')
  checkValue(variables, 0)
  const text = documentOf({ query, extensions }, method, persisted)
  return {
    known: query === undefined,
    query: text,
    ...(isObject(variables) ? { variables } : {}),
    ...(typeof operationName === 'string' ? { operationName } : {}),
  }
}

function documentOf(
  body: { query: unknown; extensions: unknown },
  method: string,
  persisted: PersistedDocuments,
): string {
  const asked = isObject(body.extensions) ? body.extensions.persistedQuery : undefined
  if (asked === undefined) {
    if (method === 'GET') throw refuse('BAD_USER_INPUT', 'Use POST; GET is for known documents.', { status: 405 })
    if (typeof body.query !== 'string' || !body.query.trim()) throw bad('`query` is missing.', 'query')
    return body.query
  }
  const hash = isObject(asked) && typeof asked.sha256Hash === 'string' ? asked.sha256Hash : ''
  const known = persisted.get(hash)
  if (!known || body.query !== undefined) throw bad('This document is not known here.', 'extensions.persistedQuery')
  if (method === 'GET' && !known.reads) throw refuse('BAD_USER_INPUT', 'Use POST to change something.', { status: 405 })
  return known.text
}

function fromSearch(req: Request): Record<string, unknown> {
  const { extensions, variables, operationName, ...rest } = req.query
  if (Object.keys(rest).length) throw refuse('BAD_USER_INPUT', 'Use POST; GET is for known documents.', { status: 405 })
  return { extensions: json(extensions), variables: json(variables), operationName }
}

function json(text: unknown): unknown {
  if (typeof text !== 'string' || text.length > limits.bodyBytes) return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw bad('A parameter is not JSON.')
  }
}

/** Depth and list length hide from rules that read only the document; NUL has no place in PostgreSQL's text. */
function checkValue(value: unknown, depth: number): void {
  if (depth > 20) throw bad('The variables are nested too deep.', 'variables')
  if (typeof value === 'string' && value.includes('\u0000'))
    throw bad('Text may not contain the NUL character.', 'variables')
  if (Array.isArray(value) && value.length > limits.listItems)
    throw bad(`A list holds at most ${limits.listItems} items.`, 'variables')
  if (value && typeof value === 'object') for (const item of Object.values(value)) checkValue(item, depth + 1)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
