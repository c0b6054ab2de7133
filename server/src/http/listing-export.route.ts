import { type Request, type Response, Router } from 'express'
import { pipeline } from 'node:stream/promises'
import { isId } from '../kernel/ids.js'
import {
  listingExportAddressHolds,
  listingExportKey,
  type NamedListingExport,
} from '../modules/directory/export/listing-export.address.js'
import { ListingExport, ListingExportState } from '../modules/directory/export/listing-export.entity.js'
import { exportRows } from '../modules/directory/export/rows.js'
import { fileOf, fileTypes } from '../modules/directory/export/write.js'
import { findTenantById } from '../modules/tenancy/find-tenant.js'
import { forJob, forVisitor } from '../scope/makers.js'
import type { ScopeTenant } from '../scope/scope.js'
import type { Edge } from './edge.js'

/** Listings as a file, for whoever holds its signed address: from the store, or written as it is fetched. */
export function listingExportRoute(edge: Edge): Router {
  const route = Router()
  route.get('/media/listing-exports/:tenant/:id', (req, res) => send(edge, req, res))
  return route
}

async function send({ house }: Edge, req: Request, res: Response): Promise<void> {
  const named = { tenantId: String(req.params.tenant), exportId: String(req.params.id) }
  const { expires, signature } = req.query as Record<string, string>
  const given = { expires: Number(expires), signature: String(signature), now: house.now() }
  const { downloadKey } = house.settings
  const good = isId(named.tenantId) && isId(named.exportId) && listingExportAddressHolds(downloadKey, named, given)
  const tenant = good ? await findTenantById(forVisitor(house, null), named.tenantId) : null
  const row = tenant ? await readyExport(house, tenant, named.exportId) : null
  const stored = row?.hasFile ? await house.ports.files.read(listingExportKey(named)) : null
  if (!tenant || !row || (row.hasFile && !stored)) return void res.status(404).type('text').send('Not found.\n')
  const { ending, contentType } = fileTypes[row.format]
  res.setHeader('Cache-Control', 'private, no-store')
  res.setHeader('Content-Type', contentType)
  res.setHeader('Content-Disposition', `attachment; filename="${tenant.slug}-listings.${ending}"`)
  if (stored) res.setHeader('Content-Length', stored.bytes)
  const wanted = { format: row.format, columns: row.columns }
  const file = stored?.stream ?? fileOf(exportRows(house, tenant, row.wanted), wanted)
  // A reader who goes away ends it; there is nobody left to tell.
  await pipeline(file, res).catch(() => undefined)
}

type House = Edge['house']

async function readyExport(house: House, tenant: ScopeTenant, id: NamedListingExport['exportId']) {
  const scope = forJob(house, tenant)
  try {
    await scope.connection.read()
    const row = await scope.em.findOne(ListingExport, { id, state: ListingExportState.READY })
    return row && row.expiresAt > house.now() ? row : null
  } finally {
    await scope.end()
  }
}
