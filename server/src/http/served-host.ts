import type { NextFunction, Request, Response } from 'express'
import type { Config } from '../config.js'
import type { Pool } from '../db/pool.js'
import { readHost, servedName, unknownHost } from './host.js'

/**
 * Pages answer only under names that are ours, as the API does: another's name that points here must not show the log-in, nor, on a
 * developer's machine, the caught mail. Files that are everybody's and health are left out: a CDN or a proxy asks by names of its own.
 * A page asked for under a tenant's other host is at its primary one; the API answers under each.
 */
export function servedHost(pool: Pool, { BASE_DOMAIN }: Pick<Config, 'BASE_DOMAIN'>) {
  return async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    if (req.originalUrl.startsWith('/admin/assets/')) return next()
    const host = readHost(req.headers.host, BASE_DOMAIN)
    const name = servedName(host)
    if (name) {
      const site = await siteUnder(pool, name)
      if (host.kind === 'domain' && req.method === 'GET' && site.includes('.') && site !== name)
        return res.redirect(302, `${req.protocol}://${site}${portOf(req)}${req.originalUrl}`)
    }
    next()
  }
}

const sql = 'select site_of(f.id) as site from find_tenant(null, $1, null) f'

/** What the tenant of a served name is to be linked by; it may have nothing. */
async function siteUnder(pool: Pool, name: string): Promise<string> {
  const { rows } = await pool.query<{ site: string | null }>({ name: 'served-host', text: sql, values: [name] })
  if (!rows[0]) throw unknownHost()
  // Of a tenant that is shut the page is there to say so: what it asks of the API is refused.
  return rows[0].site ?? ''
}

/** On a developer's machine the port is part of every address. */
const portOf = (req: Request): string => /:\d{1,5}$/.exec(req.headers.host ?? '')?.[0] ?? ''
