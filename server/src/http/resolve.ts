import type { Response } from 'express'
import type { Config, Rate } from '../config.js'
import type { Pool } from '../db/pool.js'
import { hashOfAddress } from '../kernel/address.js'
import { type Refusal, refuse } from '../kernel/errors.js'
import { isId } from '../kernel/ids.js'
import type { RequestFacts, ScopeTenant } from '../scope/scope.js'
import { type HostHint, unknownHost } from './host.js'

/** Everything a request says about its tenant; all present hints must agree (ops/docs/decisions/0007). */
export type Hints = { host: HostHint; header: string | null; token: { tenantId: string | null } | null }
type Found = { hint: string; id: string; slug: string; status: ScopeTenant['status'] }
type Taken = { allowed: boolean; remaining: number; reset_ms: number; retry_ms: number }

const find = 'select * from find_tenant($1, $2, $3)'

export async function resolveTenant(pool: Pool, hints: Hints): Promise<ScopeTenant | null> {
  const header = hints.header?.trim().toLowerCase() ?? null
  const headerId = header && isId(header) ? header : null
  const slugs = [hints.host.kind === 'slug' ? hints.host.slug : null, header && !headerId ? header : null].filter(
    (slug) => slug !== null,
  )
  const host = hints.host.kind === 'domain' ? hints.host.host : null
  const ids = [hints.token?.tenantId, headerId].filter((id) => id != null)
  if (!ids.length && !slugs.length && !host) return null
  const found = (
    await Promise.all(
      [ids[0] ?? null, ...ids.slice(1)].map((id, index) =>
        pool.query<Found>({ name: 'find-tenant', text: find, values: [id, index ? null : host, index ? [] : slugs] }),
      ),
    )
  ).flatMap((answer) => answer.rows)
  const named = (hint: string): Found | undefined => found.find((row) => row.hint === hint)
  if (host && !named(`host:${host}`)) throw unknownHost()
  if (hints.host.kind === 'slug' && !named(`slug:${hints.host.slug}`)) throw unknownHost()
  if (header && !named(headerId ? `id:${headerId}` : `slug:${header}`))
    throw refuse('BAD_USER_INPUT', 'There is no such tenant.', { field: 'X-Tenant-Id' })
  return agreed(found, hints)
}

function agreed(found: Found[], hints: Hints): ScopeTenant | null {
  const [first] = found
  if (!first) {
    if (hints.token?.tenantId) throw refuse('UNAUTHENTICATED', 'Sign in again.')
    return null
  }
  const disagree =
    found.some((row) => row.id !== first.id) ||
    (hints.token?.tenantId && !found.some((row) => row.id === hints.token?.tenantId))
  if (disagree)
    throw refuse('BAD_USER_INPUT', 'Host, token and X-Tenant-Id name different tenants.', { field: 'X-Tenant-Id' })
  if (first.status === 'suspended' || first.status === 'closed')
    throw refuse('FORBIDDEN', 'This tenant is not available.', {
      status: 403,
      extensions: { reason: first.status.toUpperCase() },
    })
  return { id: first.id, slug: first.slug, status: first.status }
}

const take = 'select * from take_tokens($1, $2, $3, 1)'

/**
 * The address's own bucket for callers without a session or a tenant, then the tenant's: a visitor who is beyond their own limit
 * takes nothing of the tenant's. The tighter of the two answers goes into the headers.
 */
export async function takeTokens(
  pool: Pool,
  config: Config,
  asker: { tenant: ScopeTenant | null; facts: RequestFacts; signedIn: boolean },
  res: Response,
): Promise<void> {
  const buckets: [string, Rate][] = []
  if (!asker.signedIn || !asker.tenant)
    buckets.push([`address:${hashOfAddress(config.IP_HASH_KEY, asker.facts.address)}`, config.RATE_LIMIT_ADDRESS])
  if (asker.tenant) buckets.push([`tenant:${asker.tenant.id}`, config.RATE_LIMIT])
  let tightest = Number.POSITIVE_INFINITY
  for (const [key, rate] of buckets) {
    const values = [key, rate.perSecond, rate.burst]
    const [taken] = (await pool.query<Taken>({ name: 'take-tokens', text: take, values })).rows
    if (!taken) continue
    if (taken.remaining < tightest || !taken.allowed) announce(res, rate, taken)
    tightest = Math.min(tightest, taken.remaining)
    if (!taken.allowed) throw tooMany(taken)
  }
}

function announce(res: Response, rate: Rate, taken: Taken): void {
  res.setHeader('X-RateLimit-Limit', rate.burst)
  res.setHeader('X-RateLimit-Remaining', taken.remaining)
  res.setHeader('X-RateLimit-Reset', Math.ceil(taken.reset_ms / 1000))
}

function tooMany(taken: Taken): Refusal {
  const retryAfter = Math.ceil(taken.retry_ms / 1000)
  return refuse('RATE_LIMITED', 'Too many requests. Try again shortly.', { extensions: { retryAfter } })
}
