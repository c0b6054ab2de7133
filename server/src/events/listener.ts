import type { Scope } from '../scope/scope.js'

/** An event as its listeners get it. */
export type Heard = {
  id: string
  name: string
  aggregateType: string
  aggregateId: string
  payload: Record<string, unknown>
  requestId: string | null
  at: Date
}

/**
 * Who does something when something has happened. Runs in a transaction of its own, in the scope of a job of the event's tenant; what it
 * writes there is written once, together with its receipt. It calls no stranger: what must reach the outside is a job that it enqueues.
 * It may run more than once before it succeeds. What it throws is tried again, while other events of the same thing wait.
 */
export type Listener = {
  /** Stands in the receipts: `room.what`, unique, and stays when the code moves. */
  name: string
  /** Names of events; `'*'` for all of them. */
  to: readonly string[] | '*'
  hear: (scope: Scope, event: Heard) => Promise<void>
}

export function listenersTo(listeners: readonly Listener[], event: string): Listener[] {
  return listeners.filter(({ to }) => to === '*' || to.includes(event))
}
