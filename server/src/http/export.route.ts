import { type Request, type Response, Router } from 'express'
import { pipeline } from 'node:stream/promises'
import { isId } from '../kernel/ids.js'
import { addressHolds, exportKey } from '../modules/export/address.js'
import { findTenantById } from '../modules/tenancy/find-tenant.js'
import { forVisitor } from '../scope/makers.js'
import type { Edge } from './edge.js'

/** A tenant's export, for whoever holds its signed address: a quarter of an hour, and never while the tenant is shut. */
export function exportRoute(edge: Edge): Router {
  const route = Router()
  route.get('/media/exports/:tenant/:id', (req, res) => send(edge, req, res))
  return route
}

async function send({ house }: Edge, req: Request, res: Response): Promise<void> {
  const named = { tenantId: String(req.params.tenant), exportId: String(req.params.id) }
  const { expires, signature } = req.query as Record<string, string>
  const given = { expires: Number(expires), signature: String(signature), now: house.now() }
  const good = isId(named.tenantId) && isId(named.exportId) && addressHolds(house.settings.downloadKey, named, given)
  const tenant = good ? await findTenantById(forVisitor(house, null), named.tenantId) : null
  const file = tenant ? await house.ports.files.read(exportKey(named)) : null
  if (!tenant || !file) return void res.status(404).type('text').send('Not found.\n')
  res.setHeader('Cache-Control', 'private, no-store')
  res.setHeader('Content-Type', 'application/zip')
  res.setHeader('Content-Length', file.bytes)
  res.setHeader('Content-Disposition', `attachment; filename="${tenant.slug}-export.zip"`)
  // A reader who goes away ends it; there is nobody left to tell.
  await pipeline(file.stream, res).catch(() => undefined)
}
