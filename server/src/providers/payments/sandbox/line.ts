import type { Line } from '../stripe-call.js'
import { answer } from './api.js'
import type { Store } from './store.js'

/** The line on which Stripe's library reaches the stand-in: no address, no socket, and the same words (decision 0118). */
export function lineTo(open: () => Store): Line {
  return {
    getClientName: () => 'sandbox',
    makeRequest: async (...asked) => {
      const [, , path, method, headers, body] = asked
      const key = Object.entries(headers).find(([name]) => name.toLowerCase() === 'idempotency-key')?.[1]
      const { status, body: said } = answer(open(), { method, path, body: body ?? '', key: key ? String(key) : null })
      return {
        getStatusCode: () => status,
        getHeaders: () => ({}),
        getRawResponse: () => said,
        toStream: () => said,
        toJSON: async () => structuredClone(said),
      }
    },
  }
}
