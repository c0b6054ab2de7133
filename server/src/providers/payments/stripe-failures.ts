import { log } from '../../kernel/log.js'
import { Declined, Gone, KeyRefused, NeedsAuthentication, NoAnswer, Rejected } from './failures.js'

/** What Stripe's library throws, as far as we read it: never its words, which may quote what was sent. */
type Said = {
  type?: unknown
  rawType?: string
  statusCode?: number
  code?: string
  decline_code?: string
  param?: string
  headers?: Record<string, string>
}

const asks = new Set([
  'authentication_required',
  'invoice_payment_intent_requires_action',
  'subscription_payment_intent_requires_action',
])

/** `writes`: it may have been done all the same. https://docs.stripe.com/api/errors */
export function failureOf(error: unknown, writes: boolean): Error {
  if (!(error instanceof Error) || !isSaid(error)) return error instanceof Error ? error : new Error('It failed.')
  const { rawType, statusCode = 0, code = '', decline_code: declined, param } = error
  if (rawType === 'card_error' || statusCode === 402)
    return asks.has(declined ?? code) || asks.has(code)
      ? new NeedsAuthentication()
      : new Declined(declined ?? (code || 'card_declined'))
  if (rawType === 'idempotency_error') return new Rejected('Idempotency-Key', 'idempotency_error')
  if (code === 'resource_missing' || statusCode === 404) return new Gone(param ?? 'object')
  if (statusCode === 401 || statusCode === 403) {
    log.error('Stripe refuses our key', { status: statusCode })
    return new KeyRefused(statusCode)
  }
  if (statusCode === 429) return new NoAnswer(retryAfter(error, 5))
  // https://docs.stripe.com/api/idempotent_requests: the first answer is kept, also one of 500.
  if (statusCode >= 500) return new NoAnswer(retryAfter(error, 5), writes, writes)
  if (statusCode === 409 || statusCode < 400) return new NoAnswer(retryAfter(error, 5), writes)
  return new Rejected(param ?? 'unknown', code || null)
}

/** Theirs say of what kind they are. */
const isSaid = (error: Error): error is Error & Said =>
  typeof (error as Said).type === 'string' && /^Stripe/.test(String((error as Said).type))

function retryAfter({ headers }: Said, otherwise: number): number {
  const seconds = Number(headers?.['retry-after'])
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 300) : otherwise
}
