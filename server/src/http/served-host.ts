import type { NextFunction, Request, Response } from 'express'
import type { Config } from '../config.js'
import type { Pool } from '../db/pool.js'
import { readHost, unknownHost } from './host.js'

/**
 * Pages answer only under names that are ours, as the API does: another's name that points here must not show the log-in, nor, on a
 * developer's machine, the caught mail. Files that are everybody's and health are left out: a CDN or a proxy asks by names of its own.
 */
export function servedHost(pool: Pool, { BASE_DOMAIN }: Pick<Config, 'BASE_DOMAIN'>) {
  return async (req: Request, _res: Response, next: NextFunction): Promise<void> => {
    if (!req.originalUrl.startsWith('/admin/assets/')) {
      const host = readHost(req.headers.host, BASE_DOMAIN)
      if (host.kind === 'slug' && !(await isThere(pool, null, [host.slug]))) throw unknownHost()
      if (host.kind === 'domain' && !(await isThere(pool, host.host, []))) throw unknownHost()
    }
    next()
  }
}

async function isThere(pool: Pool, host: string | null, slugs: string[]): Promise<boolean> {
  const text = 'select from find_tenant(null, $1, $2)'
  return (await pool.query({ name: 'served-host', text, values: [host, slugs] })).rowCount !== 0
}
