import { DriverException } from '@mikro-orm/core'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { constraintRefusal } from '../db/constraints.js'
import { isGone } from '../db/pool.js'
import { type ErrorCode, notFound, Refusal, refuse } from '../kernel/errors.js'
import { newId } from '../kernel/ids.js'
import { log, messageOf } from '../kernel/log.js'

const mapped: Record<string, ErrorCode> = {
  GRAPHQL_PARSE_FAILED: 'BAD_USER_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_USER_INPUT',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_USER_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_USER_INPUT',
}

/** What the caller sees of a failure: the closed codes, never SQL, a stack, a path of ours or another tenant's existence. */
export function dressError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const refusal = refusalOf(error)
  if (refusal) return dressed(formatted, refusal)
  const code = mapped[String(formatted.extensions?.code)]
  if (code) return rejected(formatted, code, error)
  const incident = newId()
  log.error('unexpected failure', { incident, error: describe(error) })
  return {
    message: 'Something failed on our side. Quote the incident when you report it.',
    path: formatted.path,
    extensions: { code: 'INTERNAL', incident },
  }
}

/** The refusal inside an error, if it is one or can be read as one (a constraint, a timeout, a lost connection). */
export function refusalOf(error: unknown): Refusal | undefined {
  const cause = error instanceof GraphQLError && error.originalError ? error.originalError : error
  if (cause instanceof Refusal) return cause
  return databaseRefusal(cause)
}

const overloaded = new Set([
  '57014',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '55P03',
  '40001',
  '40P01',
  '25P03',
  '25P04',
  '08006',
  '08003',
  '53100',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
])

/** Text that PostgreSQL cannot hold: a NUL, a lone surrogate in JSON. */
const unstorable = new Set(['22021', '22P05'])

function databaseRefusal(cause: unknown): Refusal | undefined {
  const driver = cause as { code?: string; constraint?: string; message?: string } | undefined
  const known = constraintRefusal(driver?.constraint, driver?.code)
  if (known) return known
  if (driver?.code && overloaded.has(driver.code)) return busy(driver.code)
  if (driver?.message && isGone(driver.message)) return busy('pool')
  if (driver?.code && unstorable.has(driver.code))
    return refuse('BAD_USER_INPUT', 'Text may not contain the NUL character or half a character.')
  // An id that cannot be one is a missing one: it cannot be told from another town's.
  if (driver?.code === '22P02' && /type uuid/.test(driver.message ?? '')) return notFound('thing')
  if (cause instanceof DriverException && driver?.code === '42501')
    return refuse('FORBIDDEN', 'That is not yours to change.')
  return undefined
}

function busy(state: string): Refusal {
  log.warn('the database could not answer', { state })
  return refuse('UNAVAILABLE', 'This took too long or the service is busy. Try again shortly.', {
    extensions: { retryAfter: 2 },
  })
}

/** Refused by graphql-js or Apollo before execution. */
function rejected(formatted: GraphQLFormattedError, code: ErrorCode, error: unknown): GraphQLFormattedError {
  const { fields, cost, ceiling } = (formatted.extensions ?? {}) as Record<string, unknown>
  const kept = { ...fieldsOf(error, formatted), ...(fields ? { fields } : {}), ...(cost ? { cost, ceiling } : {}) }
  const message = withoutValues(formatted.message)
  return { message, locations: formatted.locations, path: formatted.path, extensions: { code, ...kept } }
}

function dressed(formatted: GraphQLFormattedError, refusal: Refusal): GraphQLFormattedError {
  const fields = refusal.fields
  const extensions = { code: refusal.code, ...(fields ? { fields } : {}), ...refusal.detail.extensions }
  return { message: refusal.message, locations: formatted.locations, path: formatted.path, extensions }
}

const ofVariable = /^Variable "\$(\w+)" got invalid value.*?(?: at "([\w.[\]]+)")?; ([^;]*)$/s

/** graphql-js names the variable's path in the message (`got invalid value "x" at "input.names[0]"`): the form wants it apart, and written as everywhere else. */
function fieldsOf(error: unknown, formatted: GraphQLFormattedError): { fields?: { path: string; message: string }[] } {
  if (!(error instanceof GraphQLError)) return {}
  const [, variable, path] = ofVariable.exec(formatted.message) ?? /^Variable "\$(\w+)"/.exec(formatted.message) ?? []
  const written = path?.replace(/\[(\d+)\]/g, '.$1') ?? variable
  return written ? { fields: [{ path: written, message: withoutValues(formatted.message) }] } : {}
}

/**
 * graphql-js quotes what it was given, and what it was given may be a password in the wrong place: an answer repeats names of the
 * schema, never values, and suggests nothing.
 */
function withoutValues(message: string): string {
  const [, variable, path, reason] = ofVariable.exec(message) ?? []
  if (reason !== undefined)
    return `Variable "$${variable}" does not fit at "${path ?? variable}": ${withoutValues(reason)}`
  return message
    .replace(/ ?Did you mean .*\?/s, '')
    .replace(/^(\w+ cannot represent [^:]*|Enum "\w+" cannot represent [^:]*): .*$/s, '$1.')
    .replace(/^Value .* does not exist in /s, 'This value does not exist in ')
    .replace(/^(Expected (?:value of )?type "[^"]*").*$/s, '$1.')
    .replace(/^(Syntax Error: .*?)(?:Block)?String ".*$/s, '$1text.')
    .slice(0, 300)
}

function describe(error: unknown): Record<string, unknown> {
  const cause = error instanceof GraphQLError && error.originalError ? error.originalError : error
  if (!(cause instanceof Error)) return { message: String(cause) }
  const { code, constraint, table } = cause as { code?: string; constraint?: string; table?: string }
  // A driver's message quotes the statement with its values; the code, the constraint and the stack's places say enough.
  const message = cause instanceof DriverException ? `database error ${code}` : messageOf(cause)
  return {
    name: cause.name,
    message,
    code,
    constraint,
    table,
    stack: cause.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 12),
  }
}
