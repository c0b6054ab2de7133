import Bowser from 'bowser'
import { maskOfAddress } from '../../../kernel/address.js'
import { newId } from '../../../kernel/ids.js'
import type { Scope } from '../../../scope/scope.js'

/** A session as its owner may know it again: browser and system by name, and the part of the address that names a network. */
type Device = { browser: string | null; system: string | null; address: string | null }

/** What the request says of itself; nobody vouches for it, so nothing is decided by it. */
export function deviceOf(scope: Scope): Device {
  const { userAgent = '', address = '' } = scope.request ?? {}
  const { browser, os } = userAgent ? Bowser.parse(userAgent) : { browser: {}, os: {} }
  return { browser: short(browser.name), system: short(os.name), address: short(maskOfAddress(address)) }
}

const short = (word: string | null | undefined): string | null => word?.slice(0, 60) || null

const write = `insert into session (id, user_id, browser, system, address, last_used_at) values ($1, app_user_id(), $2, $3, $4, $5)
  on conflict (id) do update set browser = $2, system = $3, address = $4, last_used_at = $5, updated_at = $5`

/** A new device's session. Its id says when it began (UUIDv7). */
export async function beginSession(scope: Scope): Promise<string> {
  const id = newId(scope.now().getTime())
  await touchSession(scope, id)
  return id
}

/** Last used now, from here: at each log-in and renewal, so about every quarter of an hour, and never for a mere request. */
export async function touchSession(scope: Scope, id: string): Promise<void> {
  const { browser, system, address } = deviceOf(scope)
  await scope.connection.prepared('session-touch', write, [id, browser, system, address, scope.now()])
}

const end = `update session set revoked_at = $1, updated_at = $1
  where user_id = app_user_id() and revoked_at is null and ($2::uuid is null or id = $2) and id is distinct from $3`

/** Whoever holds an access token of one of these is nobody at their next request. */
export async function endSessions(scope: Scope, which: { only?: string; but?: string | null }): Promise<void> {
  await scope.connection.prepared('session-end', end, [scope.now(), which.only ?? null, which.but ?? null])
}
