import type { Prepared } from '../../../scope/doors.js'
import type { OpenScope } from '../../../scope/makers.js'
import type { Reachable } from '../../../scope/scope.js'
import { HealthState, type ServiceHealth } from './health.types.js'

export type Services = { redis: ServiceHealth | null; mail: ServiceHealth | null; payments: ServiceHealth | null }

/** Milliseconds a service may take before it counts as one that does not answer. */
const PATIENCE = 3_000
const SLOW = 1_000

/** The services beside the database are asked before a connection of it is held, all at once, and for the operator's staff alone. */
export async function prepareHealth({ viewer, ports }: OpenScope): Promise<Prepared> {
  const nothing: Services = { redis: null, mail: null, payments: null }
  if (viewer.kind !== 'PLATFORM') return { facts: nothing }
  const payments = ports.payments?.staysHere ? null : ports.payments
  const [redis, mail, taker] = await Promise.all([
    healthOf(ports.redis, HealthState.LOOK),
    healthOf(ports.mail, HealthState.BAD),
    healthOf(payments, HealthState.BAD),
  ])
  return { facts: { redis, mail, payments: taker } satisfies Services }
}

/** Null where there is nothing to reach: it is not configured, or a stand-in of our own. */
async function healthOf(service: Partial<Reachable> | null, silent: HealthState): Promise<ServiceHealth | null> {
  if (!service?.reach) return null
  const begun = performance.now()
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(Object.assign(new Error('late'), { code: 'ETIMEDOUT' })), PATIENCE)
  try {
    await Promise.race([service.reach(), late.promise])
    const answerMs = Math.round((performance.now() - begun) * 10) / 10
    return { state: answerMs > SLOW ? HealthState.LOOK : HealthState.GOOD, answerMs, problem: null }
  } catch (error) {
    return { state: silent, answerMs: null, problem: codeOf(error) }
  } finally {
    clearTimeout(timer)
  }
}

/** Never its words: they may quote an address with its password. */
function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown }
  const said = typeof code === 'string' ? code : error instanceof Error ? error.constructor.name : ''
  return /^\w{1,60}$/.test(said) ? said : 'UNKNOWN'
}
