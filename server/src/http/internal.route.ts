import { type Request, type Response, Router } from 'express'
import { refuse } from '../kernel/errors.js'
import { isService } from '../kernel/service-token.js'
import { answerError, requestIdIn } from './answers.js'
import type { Edge } from './edge.js'

const sql = 'select tls_allowed($1) as allowed'

/**
 * What the operator's own programs ask over HTTP, each with a signed service token. `GET /internal/tls-allowed?domain=HOST`: 204 where a
 * certificate may be got for the host, 404 where not. Rooms ask each other in the process, and web and worker by the database.
 */
export function internalRoute({ house, config, edgePool: pool }: Pick<Edge, 'house' | 'config' | 'edgePool'>): Router {
  const route = Router()
  route.get('/internal/tls-allowed', async (req: Request, res: Response) => {
    res.setHeader('Cache-Control', 'no-store')
    const token = /^Bearer ([\w.-]+)$/i.exec(req.headers.authorization ?? '')?.[1] ?? ''
    if (!isService(config.SERVICE_TOKEN_SECRET, token, { purpose: 'TLS', now: house.now() })) {
      const refusal = refuse('UNAUTHENTICATED', 'A service token for this is needed.', { status: 401 })
      return void answerError(refusal, requestIdIn(res), res)
    }
    const host = typeof req.query.domain === 'string' ? req.query.domain.toLowerCase() : ''
    if (!host || host.length > 253) {
      const refusal = refuse('BAD_USER_INPUT', 'Name a host.', { field: 'domain' })
      return void answerError(refusal, requestIdIn(res), res)
    }
    const { rows } = await pool.query<{ allowed: boolean }>({ name: 'tls-allowed', text: sql, values: [host] })
    res.status(rows[0]?.allowed ? 204 : 404).end()
  })
  return route
}
