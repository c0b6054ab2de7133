import type { Scope } from '../scope/scope.js'
import { Event } from './event.entity.js'

/** What happened, in the past tense (`listing.published`), to which thing. Payloads carry ids and facts, never secrets. */
export type Happening = {
  name: string
  on: { id: string; constructor: { name: string } }
  payload?: Record<string, unknown>
}

/** Pins the event to the notice board; it exists exactly if the transaction commits. */
export function record(scope: Scope, { name, on, payload = {} }: Happening): void {
  const requestId = scope.request?.requestId ?? null
  scope.em.persist(
    scope.em.create(Event, {
      name,
      aggregateType: on.constructor.name,
      aggregateId: on.id,
      payload,
      requestId,
    } as Event),
  )
}
