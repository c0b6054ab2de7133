import type { Config } from '../config.js'
import { hashOfAddress, networkOf } from '../kernel/address.js'
import type { KeyKind, KeyMode } from '../kernel/api-key.js'
import type { ScopeTenant } from '../scope/scope.js'
import type { Taken } from './counting.js'
import type { AskEdge, Given, Row } from './entering.js'
import { type Hints, namesIn } from './resolve.js'
import { openTogether, type Waiting } from './together.js'

export type Found = {
  hint: string
  id: string
  slug: string
  status: ScopeTenant['status']
  live_tenant_id: string | null
  key: FoundKey | null
}
/** A key that is good at this moment; `makerRole`: of the person who made it, null once they left. */
export type FoundKey = {
  id: string
  kind: KeyKind
  mode: KeyMode
  scopes: string[]
  allowedIps: string[]
  makerRole: string | null
}
/** `paid`: what the request is known to weigh beyond one is taken too. */
export type Entered = { found: Found[]; taken: Taken[]; paid: boolean }
/**
 * Which buckets a caller draws on. `staff`: a session's token for the tenant, on the staff's; `key`: a secret key, on the tenant's;
 * `door`: no proof yet but a session's cookie, and `visitor`: nothing, on their address's first and then on the door's or the tenant's.
 */
export type Manner = 'staff' | 'key' | 'door' | 'visitor'
/** `beyond`: what the request is known to weigh beyond one. */
export type Asker = { hints: Hints; address: string; manner: Manner; beyond?: number }
export type Entrance = (asker: Asker) => Promise<Entered>

type One = Waiting<number, Entered>

/**
 * The whole edge: which tenants the hints name, and a token of each bucket the caller draws on; a visitor who is beyond their own
 * limit takes nothing of the tenant's. Requests that say the same while one of them is on its way enter together behind it
 * (http/together.ts): each is counted.
 */
export function openEntrance(ask: AskEdge, config: Pick<Config, 'IP_HASH_KEY'>): Entrance {
  const together = openTogether<number, Entered>()
  return ({ hints, address, manner, beyond = 0 }) => {
    const { ids, host, slugs } = namesIn(hints)
    const network = networkOf(address)
    const key = JSON.stringify([ids, host, slugs, hints.key?.hash.toString('base64'), network, manner])
    return together(key, beyond, (group) => {
      const own = `address:${hashOfAddress(config.IP_HASH_KEY, network)}`
      return askFor(ask, [ids, host, slugs, hints.key?.hash ?? null, own, manner], group)
    })
  }
}

async function askFor(ask: AskEdge, who: unknown[], group: One[]): Promise<void> {
  let beyond = group.reduce((sum, { asked }) => sum + asked, 0)
  const rows = await ask(who, { times: group.length, beyond })
  for (const [place, { asked, answer }] of group.entries()) {
    beyond -= asked
    answer(enteredAs(rows, place, beyond))
  }
}

/** What one of a group got that was given fewer tokens than it wanted: the first ones get them. `after`: what the later ones weigh. */
function enteredAs(rows: Row[], place: number, after: number): Entered {
  const found = rows.filter((row): row is Found => 'hint' in row && row.hint !== null)
  const given = rows.filter((row): row is Given => 'bucket' in row && row.bucket !== null)
  const taken: Taken[] = []
  for (const each of given) {
    const { bucket, granted, remaining, paid, reset_ms: resetMs } = each
    const allowed = place < granted
    const before = allowed ? granted - 1 - place + (paid ? after : 0) : 0
    const rest = { remaining: remaining + before, resetMs, retryMs: allowed ? 0 : each.retry_ms }
    const rate = { perSecond: each.per_second, burst: each.burst }
    taken.push({ bucket, rate, allowed, granted: allowed ? 1 : 0, ...rest })
    if (!allowed) break
  }
  return { found, taken, paid: given.every(({ paid }) => paid) }
}
