import { type Request, type Response, Router } from 'express'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { refuse } from '../kernel/errors.js'
import { isId } from '../kernel/ids.js'
import {
  CONTENT_TYPE,
  importAddressHolds,
  importKey,
  type NamedImport,
  type ReportKind,
  reportKinds,
} from '../modules/directory/import/imports.address.js'
import { listingImport } from '../modules/directory/import/imports.reads.js'
import { ImportState } from '../modules/directory/import/listing-import.entity.js'
import { findTenantById } from '../modules/tenancy/find-tenant.js'
import { forJob, forVisitor } from '../scope/makers.js'
import type { ScopeTenant } from '../scope/scope.js'
import type { Edge } from './edge.js'
import { guarded } from './media.route.js'

/** A file of listings that is sent, and the reports about it, for whoever holds their signed addresses; never while the tenant is shut. */
export function importRoute(edge: Edge): Router {
  const route = Router()
  route.put(
    '/media/imports/:tenant/:id',
    guarded((req, res) => receive(edge, req, res)),
  )
  route.get(
    '/media/imports/:tenant/:id/:part',
    guarded((req, res) => send(edge, req, res)),
  )
  return route
}

/** Straight into the store, piece by piece: exactly the bytes that were announced, or nothing. */
async function receive(edge: Edge, req: Request, res: Response): Promise<void> {
  const found = await openAddress(edge, req, 'source')
  if (!found || req.headers['content-type'] !== CONTENT_TYPE)
    throw refuse('FORBIDDEN', 'This upload address is not valid or has run out.')
  const { named, bytes } = found
  if (!(await takesFile(edge, found)))
    throw refuse('CONFLICT', 'The file of this import is there already. Begin a new one for another.')
  const wrong = refuse('BAD_USER_INPUT', 'Send exactly the bytes that were announced.', { field: 'bytes' })
  let come = 0
  const counted = new Transform({
    transform(piece: Buffer, _encoding, done) {
      come += piece.length
      done(come > bytes ? wrong : null, piece)
    },
    flush: (done) => done(come === bytes ? null : wrong),
  })
  const [written] = await Promise.allSettled([
    edge.house.ports.files.write(importKey(named), counted),
    pipeline(req, counted),
  ])
  if (come !== bytes) throw wrong
  if (written.status === 'rejected') throw written.reason
  res.status(204).end()
}

async function send(edge: Edge, req: Request, res: Response): Promise<void> {
  const part = reportKinds.find((kind) => kind === req.params.part)
  const found = part && (await openAddress(edge, req, part))
  const file = found ? await edge.house.ports.files.read(importKey(found.named, part)) : null
  if (!found || !file) return void res.status(404).type('text').send('Not found.\n')
  res.setHeader('Cache-Control', 'private, no-store')
  res.setHeader('Content-Type', 'text/csv; charset=utf-8')
  res.setHeader('Content-Length', file.bytes)
  res.setHeader('Content-Disposition', `attachment; filename="${found.slug}-import-${part}.csv"`)
  await pipeline(file.stream, res).catch(() => undefined)
}

/** Once: what was read, looked at and found good is not replaced behind anybody's back. */
async function takesFile({ house }: Edge, { tenant, named }: Found): Promise<boolean> {
  const scope = forJob(house, tenant)
  try {
    return (await listingImport(scope, named.importId))?.state === ImportState.UPLOADING
  } finally {
    await scope.end()
  }
}

type Found = { named: NamedImport; bytes: number; slug: string; tenant: ScopeTenant }

async function openAddress({ house }: Edge, req: Request, part: 'source' | ReportKind): Promise<Found | null> {
  const named = { tenantId: String(req.params.tenant), importId: String(req.params.id) }
  const { expires, bytes, signature } = req.query as Record<string, string>
  const given = {
    part,
    expires: Number(expires),
    bytes: Number(bytes),
    signature: String(signature),
    now: house.now(),
  }
  const holds =
    isId(named.tenantId) && isId(named.importId) && importAddressHolds(house.settings.downloadKey, named, given)
  const tenant = holds ? await findTenantById(forVisitor(house, null), named.tenantId) : null
  return tenant ? { named, bytes: given.bytes, slug: tenant.slug, tenant } : null
}
