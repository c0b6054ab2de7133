import { Router } from 'express'
import type { Pool } from '../db/pool.js'

/** `/health/live`: the process turns. `/health/ready`: it can serve, database and migrations included. Bodies say no more than that. */
export function healthRoute(pool: Pool, options: { draining: () => boolean; expected: string }): Router {
  const route = Router()
  route.get('/health/live', (_req, res) => void res.json({ status: 'ok' }))
  route.get(['/health/ready', '/healthz'], async (_req, res) => {
    const ready = !options.draining() && (await withinOneSecond(isReady(pool, options.expected)))
    res.setHeader('Cache-Control', 'no-store')
    res.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'unavailable' })
  })
  return route
}

/** The newest migration this build knows has been applied, and what is left for later is being done. */
async function isReady(pool: Pool, expected: string): Promise<boolean> {
  const { rows } = await pool.query<{ ready: boolean }>('select migration_applied($1) and queue_served() as ready', [
    expected,
  ])
  return rows[0]?.ready ?? false
}

function withinOneSecond(check: Promise<boolean>): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, 900, false).unref())
  return Promise.race([check.catch(() => false), late])
}
