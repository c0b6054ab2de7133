import { type Request, type Response, Router } from 'express'
import { pipeline } from 'node:stream/promises'
import { isId } from '../kernel/ids.js'
import { keyOfAddress } from '../modules/media/original-address.js'
import { findTenantById } from '../modules/tenancy/find-tenant.js'
import { forVisitor } from '../scope/makers.js'
import type { Edge } from './edge.js'

/** A picture's original from the local store, for whoever holds its signed address: a quarter of an hour, and never while the tenant is shut. */
export function originalRoute(edge: Edge): Router {
  const route = Router()
  route.get('/media/originals/:tenant/:id', (req, res) => send(edge, req, res))
  return route
}

async function send({ house }: Edge, req: Request, res: Response): Promise<void> {
  const named = { tenant: String(req.params.tenant), id: String(req.params.id) }
  const { expires, signature } = req.query as Record<string, string>
  const given = { expires: Number(expires), signature: String(signature), now: house.now() }
  const key = isId(named.tenant) && isId(named.id) ? keyOfAddress(house.settings.downloadKey, named, given) : null
  const tenant = key ? await findTenantById(forVisitor(house, null), named.tenant) : null
  const file = key && tenant ? await house.ports.files.read(key) : null
  if (!file) return void res.status(404).type('text').send('Not found.\n')
  res.setHeader('Cache-Control', 'private, no-store')
  res.setHeader('Content-Type', 'application/octet-stream')
  res.setHeader('Content-Length', file.bytes)
  res.setHeader('X-Content-Type-Options', 'nosniff')
  res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
  res.setHeader('Content-Disposition', `attachment; filename="original-${named.id}"`)
  // A reader who goes away ends it; there is nobody left to tell.
  await pipeline(file.stream, res).catch(() => undefined)
}
