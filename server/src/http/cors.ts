import { type Request, type Response, Router } from 'express'
import { LRUCache } from 'lru-cache'
import type { Pool } from '../db/pool.js'
import { refuse } from '../kernel/errors.js'
import type { RequestFacts, ScopeTenant } from '../scope/scope.js'

const headers = 'Content-Type, Authorization, X-API-Key, X-Tenant-Id, X-Request-Id, Idempotency-Key'
const exposed = 'X-Request-Id, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, Retry-After'

/** A preflight carries no tenant: it is allowed if any tenant lists the origin, and says nothing else. */
export function preflight(pool: Pool): Router {
  const route = Router()
  // Browsers preflight often; a refusal is remembered for five seconds so that a flood of them is no flood of statements.
  const known = new LRUCache<string, boolean>({ max: 1_000, ttl: 5_000 })
  route.options(['/graphql', '/media/presign'], async (req: Request, res: Response) => {
    const origin = req.headers.origin
    res.setHeader('Vary', 'Origin')
    if (!origin || origin.length > 300 || !(await listed(pool, known, origin))) return void res.status(403).end()
    res.setHeader('Access-Control-Allow-Origin', origin)
    res.setHeader('Access-Control-Allow-Methods', 'POST, GET')
    res.setHeader('Access-Control-Allow-Headers', headers)
    res.setHeader('Access-Control-Max-Age', '600')
    res.status(204).end()
  })
  return route
}

async function listed(pool: Pool, known: LRUCache<string, boolean>, origin: string): Promise<boolean> {
  const remembered = known.get(origin)
  if (remembered !== undefined) return remembered
  const { rows } = await pool.query<{ listed: boolean }>({
    name: 'origin-listed',
    text: 'select origin_listed($1) as listed',
    values: [origin],
  })
  const answer = rows[0]?.listed ?? false
  known.set(origin, answer)
  return answer
}

type Asker = { facts: RequestFacts; tenant: ScopeTenant | null; baseDomain: string }

/**
 * The request itself is refused unless it comes from its own host or its own tenant lists the origin exactly. Never `*`, never
 * credentials across origins: the refresh cookie is for the host's own pages.
 */
export async function checkOrigin(pool: Pool, { facts, tenant }: Asker, res: Response): Promise<void> {
  res.vary('Origin')
  if (!facts.origin) return
  if (URL.canParse(facts.origin) && new URL(facts.origin).host === facts.host) return
  const text = 'select exists (select from tenant_origin where tenant_id = app_tenant() and origin = $1) as listed'
  const allowed = tenant ? await inTenant(pool, tenant.id, text, facts.origin) : false
  if (!allowed)
    throw refuse('FORBIDDEN', 'This origin may not call this tenant. Add it to the allowed origins.', {
      field: 'Origin',
    })
  res.setHeader('Access-Control-Allow-Origin', facts.origin)
  res.setHeader('Access-Control-Expose-Headers', exposed)
}

async function inTenant(pool: Pool, tenantId: string, text: string, origin: string): Promise<boolean> {
  const client = await pool.connect()
  try {
    await client.query(`begin read only; select set_config('app.tenant_id', '${tenantId}', true)`)
    const { rows } = await client.query<{ listed: boolean }>({ name: 'own-origin', text, values: [origin] })
    await client.query('commit')
    client.release()
    return rows[0]?.listed ?? false
  } catch (error) {
    client.release(error as Error)
    throw error
  }
}
