import { type Request, type Response, Router } from 'express'
import { LRUCache } from 'lru-cache'
import type { Pool } from '../db/pool.js'
import { refuse } from '../kernel/errors.js'
import type { RequestFacts, ScopeTenant } from '../scope/scope.js'

const headers = 'Content-Type, Authorization, X-API-Key, X-Tenant-Id, X-Request-Id, Idempotency-Key'
const exposed = 'X-Request-Id, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, Retry-After'

/** A preflight carries no tenant: it is allowed if any tenant lists the origin, and says nothing else. */
export function preflight(pool: Pool, extra: readonly string[]): Router {
  const route = Router()
  // Browsers preflight often. Only a yes is remembered: a no would outlive the moment the origin is added, and promises nothing.
  const known = new LRUCache<string, true>({ max: 1_000, ttl: 5_000 })
  route.options(['/graphql', '/media/presign'], async (req: Request, res: Response) => {
    const origin = req.headers.origin
    res.vary('Origin')
    if (!origin || !written.test(origin) || !(extra.includes(origin) || (await listed(pool, known, origin))))
      return void res.status(403).end()
    res.setHeader('Access-Control-Allow-Origin', origin)
    res.setHeader('Access-Control-Allow-Methods', 'POST, GET')
    res.setHeader('Access-Control-Allow-Headers', headers)
    res.setHeader('Access-Control-Max-Age', '600')
    res.status(204).end()
  })
  return route
}

async function listed(pool: Pool, known: LRUCache<string, true>, origin: string): Promise<boolean> {
  if (known.has(origin)) return true
  const yes = await originListed(pool, origin)
  if (yes) known.set(origin, true)
  return yes
}

/** Whether any tenant lists it: through the door `origin_listed`. */
export async function originListed(pool: Pool, origin: string): Promise<boolean> {
  if (!written.test(origin)) return false
  const query = { name: 'origin-listed', text: 'select origin_listed($1) as listed', values: [origin] }
  const { rows } = await pool.query<{ listed: boolean }>(query)
  return rows[0]?.listed ?? false
}

/** `extra`: the operator's own pages (CORS_EXTRA_ORIGINS), which may call every tenant. */
type Asker = { facts: RequestFacts; tenant: ScopeTenant | null; scheme: string; extra: readonly string[] }

/**
 * The request itself is refused unless it comes from its own host, or its own tenant lists the origin exactly or is served under that host. Never `*`, never
 * credentials across origins: the refresh cookie is for the host's own pages.
 */
export async function checkOrigin(pool: Pool, asker: Asker, res: Response): Promise<void> {
  res.vary('Origin')
  const may = await mayCall(pool, asker)
  if (!may)
    throw refuse('FORBIDDEN', 'This origin may not call this tenant. Add it to the allowed origins.', {
      field: 'Origin',
    })
  if (may === 'same') return
  res.setHeader('Access-Control-Allow-Origin', asker.facts.origin)
  res.setHeader('Access-Control-Expose-Headers', exposed)
}

/** `same`: no page, or one of the host it calls. Null: it may not. */
export async function mayCall(pool: Pool, { facts, tenant, scheme, extra }: Asker): Promise<'same' | 'listed' | null> {
  const { origin, host } = facts
  // Of its own host an https page may always ask; an http page only where the request came by plain http as well.
  if (!origin || origin === `https://${host}` || origin === `${scheme}://${host}`) return 'same'
  const listed = tenant && written.test(origin) && (await listedBy(pool, tenant.liveTenantId ?? tenant.id, origin))
  return listed || extra.includes(origin) ? 'listed' : null
}

/** As browsers write an origin; anything else is on no list, and `null` least of all. */
const written = /^https?:\/\/[a-z0-9.:[\]-]{1,280}$/

/** Under the tenant's wall, in one round trip by the simple protocol: the two values can hold no quote (checked above; an id). */
async function listedBy(pool: Pool, tenantId: string, origin: string): Promise<boolean> {
  const answers = (await pool.query(
    `begin read only; select set_config('app.tenant_id', '${tenantId}', true);
     select 1 from tenant_origin where tenant_id = app_tenant() and origin = '${origin}'
     union all select 1 from tenant_domain where tenant_id = app_tenant() and kind = 'CUSTOM' and 'https://' || host = '${origin}'; commit`,
  )) as unknown as { rowCount: number | null }[]
  return (answers[2]?.rowCount ?? 0) > 0
}
