/**
 * The closed list of refusals a caller can meet (ops/docs/api.md). Anything that is not a Refusal is INTERNAL, logged once at
 * the edge under an incident id, and never described to the caller.
 */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'PLAN_LIMIT',
  'RATE_LIMITED',
  'PROVIDER_DOWN',
  'UNAVAILABLE',
  'INTERNAL',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** One bad field: `path` as the caller wrote it (`input.hours.weekly.2.opens`), `message` a sentence for a person. */
export type FieldError = { path: string; message: string }

export type RefusalDetail = {
  /** Short for one bad field: becomes `fields: [{ path: field, message }]`. */
  field?: string
  fields?: FieldError[]
  /** HTTP status where the refusal comes before execution; see `httpStatusOf`. */
  status?: number
  /** Merged into `extensions`: `limit`, `used`, `upgradeTo`, `retryAfter`, `id` … never anything private. */
  extensions?: Record<string, unknown>
  /** For the log and the trail, never answered: why in truth, whose account it was about, and whether this locked it for a while. */
  why?: { reason: string; userId?: string | undefined; locks?: boolean }
}

export class Refusal extends Error {
  readonly code: ErrorCode
  readonly detail: RefusalDetail
  constructor(code: ErrorCode, message: string, detail: RefusalDetail = {}) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.detail = detail
  }

  get fields(): FieldError[] | undefined {
    if (this.detail.fields) return this.detail.fields
    return this.detail.field ? [{ path: this.detail.field, message: this.message }] : undefined
  }
}

/** `throw refuse('CONFLICT', 'That slot is taken.', { field: 'startsAt' })` */
export function refuse(code: ErrorCode, message: string, detail?: RefusalDetail): Refusal {
  return new Refusal(code, message, detail)
}

/** The one answer for a foreign, hidden or missing id, so that none can be told from another. */
export function notFound(noun: string): Refusal {
  return new Refusal('NOT_FOUND', `There is no such ${noun}.`)
}

const statuses: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  PLAN_LIMIT: 403,
  RATE_LIMITED: 429,
  PROVIDER_DOWN: 503,
  UNAVAILABLE: 503,
  INTERNAL: 500,
}

/** Status for a refusal before any field ran; afterwards every GraphQL answer is 200. */
export function httpStatusOf(refusal: Refusal): number {
  return refusal.detail.status ?? statuses[refusal.code]
}
