import { createHash } from 'node:crypto'
import type { Stripe } from 'stripe'
import { log } from '../../kernel/log.js'
import { API_VERSION } from './api-version.js'
import { type Breaker, breaker } from './breaker.js'
import { Declined, KeyRefused, NeedsAuthentication, NoAnswer } from './failures.js'
import { failureOf } from './stripe-failures.js'

/** `key`: what is asked for changes something, and is done once however often it is sent. */
export type Call = <T>(
  work: (client: Stripe, options: { idempotencyKey?: string }) => Promise<T>,
  key?: string,
) => Promise<T>

/** How Stripe's library sends what it asks. */
export type Line = NonNullable<NonNullable<ConstructorParameters<typeof Stripe>[1]>['httpClient']>

/** `line`: how it is reached; absent: over the network at `base`. */
export type CallSettings = {
  secretKey: string
  base?: string
  line?: Line
  timeoutMs: number
  retries: number
  breaker?: Breaker
  tell?: (call: Called) => void
}

/** How one request went, in closed words. `waited`: nobody was asked, for the breaker is open. `isOpen`: whether it is now. */
export type Called = {
  outcome: 'done' | 'declined' | 'refused' | 'no_answer' | 'key_refused' | 'waited'
  seconds: number
  isOpen: boolean
}

/** Each call is asked again with the very key it was asked with; what fails is named as failures.ts does, and quotes nothing. */
export function callerOf(settings: CallSettings): Call {
  let made: Promise<Stripe> | undefined
  const circuit = settings.breaker ?? breaker(() => performance.now())
  return async (work, key) => {
    const begun = performance.now()
    const tell = (outcome: Called['outcome']): void =>
      settings.tell?.({ outcome, seconds: (performance.now() - begun) / 1_000, isOpen: circuit.isOpen() })
    try {
      circuit.enter()
    } catch (waits) {
      tell('waited')
      throw waits
    }
    try {
      made ??= clientOf(settings)
      const answer = await work(await made, key === undefined ? {} : { idempotencyKey: headerOf(key) })
      circuit.worked()
      tell('done')
      return answer
    } catch (error) {
      const failure = failureOf(error, key !== undefined)
      if (failure instanceof NoAnswer) {
        circuit.failed()
        log.warn('Stripe did not answer', { unsure: failure.unsure, waits: circuit.isOpen() })
      } else circuit.worked()
      tell(outcomeOf(failure))
      throw failure
    }
  }
}

function outcomeOf(failure: Error): Called['outcome'] {
  if (failure instanceof KeyRefused) return 'key_refused'
  if (failure instanceof NoAnswer) return 'no_answer'
  return failure instanceof Declined || failure instanceof NeedsAuthentication ? 'declined' : 'refused'
}

/** A key goes in a header of 255 characters at most: a longer one, or one with other letters, by what it says. */
const headerOf = (key: string): string =>
  /^[\x21-\x7e]([\x20-\x7e]{0,253}[\x21-\x7e])?$/.test(key) ? key : createHash('sha256').update(key).digest('hex')

/** Loaded when it is first asked: it is large, and most processes never are. */
async function clientOf({ secretKey, base, line, timeoutMs, retries }: CallSettings): Promise<Stripe> {
  const { Stripe } = await import('stripe')
  const { strictFetch } = await import('../http/strict.js')
  const url = base === undefined ? null : new URL(base)
  return new Stripe(secretKey, {
    apiVersion: API_VERSION,
    // Of the whole call, its answer too; nobody is followed elsewhere.
    httpClient: line ?? Stripe.createFetchHttpClient(strictFetch),
    timeout: timeoutMs,
    maxNetworkRetries: retries,
    telemetry: false,
    appInfo: { name: 'Mainstreet' },
    ...(url
      ? {
          host: url.hostname,
          port: url.port || (url.protocol === 'http:' ? '80' : '443'),
          protocol: url.protocol === 'http:' ? ('http' as const) : ('https' as const),
        }
      : {}),
  })
}
