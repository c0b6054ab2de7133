import type { Config } from '../config.js'
import type { Pool } from '../db/pool.js'
import { hashOfAddress } from '../kernel/address.js'
import type { KeyKind, KeyMode } from '../kernel/api-key.js'
import type { ScopeTenant } from '../scope/scope.js'
import { type Hints, namesIn } from './resolve.js'

export type Found = { hint: string; id: string; slug: string; status: ScopeTenant['status']; key: FoundKey | null }
/** A key that is good at this moment; `makerRole`: of the person who made it, null once they left. */
export type FoundKey = {
  id: string
  kind: KeyKind
  mode: KeyMode
  scopes: string[]
  allowedIps: string[]
  makerRole: string | null
}
export type Taken = {
  bucket: 'own' | 'tenant'
  allowed: boolean
  remaining: number
  reset_ms: number
  retry_ms: number
}
export type Entered = { found: Found[]; taken: Taken[] }
/** `proven`: by a session's token or a secret key, so not one of the crowd at its address. */
export type Asker = { hints: Hints; address: string; proven: boolean }
export type Entrance = (asker: Asker) => Promise<Entered>

type Given = { bucket: Taken['bucket']; granted: number; remaining: number; reset_ms: number; retry_ms: number }
type Waiting = { enter: (entered: Entered) => void; fail: (error: unknown) => void }

const sql = 'select * from enter_request($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)'

/**
 * One round trip for the whole edge: which tenants the hints name, and a token of the address's own bucket for callers who have
 * proved nothing or name no tenant, then of the tenant's: a visitor who is beyond their own limit takes nothing of the tenant's. Requests that say
 * the same while one of them is on its way enter together behind it: each is counted, and none waits for more than one other.
 */
export function openEntrance(pool: Pool, config: Config): Entrance {
  const { RATE_LIMIT_ADDRESS: own, RATE_LIMIT: tenants } = config
  const rates = [own.perSecond, own.burst, tenants.perSecond, tenants.burst]
  const underWay = new Map<string, Waiting[]>()

  const ask = async (values: unknown[], group: Waiting[]): Promise<void> => {
    try {
      const { rows } = await pool.query<Found | Given>({ name: 'enter-request', text: sql, values })
      for (const [place, { enter }] of group.entries()) enter(enteredAs(rows, place))
    } catch (error) {
      for (const { fail } of group) fail(error)
    }
  }
  const admit = async (key: string, who: unknown[], first: Waiting): Promise<void> => {
    let group = [first]
    while (group.length) {
      const behind: Waiting[] = []
      underWay.set(key, behind)
      await ask([...who, group.length, ...rates], group)
      group = behind
    }
    underWay.delete(key)
  }

  return ({ hints, address, proven }) => {
    const { ids, host, slugs } = namesIn(hints)
    const key = JSON.stringify([ids, host, slugs, hints.key?.hash.toString('base64'), address, proven])
    return new Promise((enter, fail) => {
      const waiting = underWay.get(key)
      if (waiting) waiting.push({ enter, fail })
      else {
        const own = `address:${hashOfAddress(config.IP_HASH_KEY, address)}`
        void admit(key, [ids, host, slugs, hints.key?.hash ?? null, own, proven], { enter, fail })
      }
    })
  }
}

/** What one of a group got that was given fewer tokens than it wanted: the first ones get them. */
function enteredAs(rows: (Found | Given)[], place: number): Entered {
  const found = rows.filter((row): row is Found => 'hint' in row && row.hint !== null)
  const given = rows.filter((row): row is Given => 'bucket' in row && row.bucket !== null)
  const taken: Taken[] = []
  for (const { bucket, granted, remaining, reset_ms, retry_ms } of given) {
    const allowed = place < granted
    const before = allowed ? granted - 1 - place : 0
    taken.push({ bucket, allowed, remaining: remaining + before, reset_ms, retry_ms: allowed ? 0 : retry_ms })
    if (!allowed) break
  }
  return { found, taken }
}
