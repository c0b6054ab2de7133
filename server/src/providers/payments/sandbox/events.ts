import { API_VERSION } from '../api-version.js'
import { shown } from './expand.js'
import { newRef, type Store, type StripeObject } from './store.js'

export const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1_000)

/** What the stand-in tells us later, as Stripe would. The shape is that of the version that is asked for. */
export function emit(store: Store, type: string, object: StripeObject): void {
  store.emit({
    id: newRef('evt'),
    object: 'event',
    api_version: API_VERSION,
    created: secondsOf(store.now()),
    data: { object: shown(object) },
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
  })
}
