import { createHmac, timingSafeEqual } from 'node:crypto'
import express, { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { commit } from '../graphql/door.js'
import { refuse } from '../kernel/errors.js'
import { announceAvatar } from '../modules/media/avatar/avatar.service.js'
import { announceUpload, mayUpload } from '../modules/media/upload.service.js'
import { largestUpload, uploadTypes } from '../modules/media/picture.js'
import { anyone } from '../scope/doors.js'
import type { OpenScope } from '../scope/makers.js'
import { answerError } from './answers.js'
import type { Edge } from './edge.js'
import { openScope } from './open-scope.js'

const MINUTES = 15
const purposes = { logo: 'LOGO', favicon: 'FAVICON', listing: 'LISTING' } as const
const wish = z.object({
  contentType: z.enum(uploadTypes),
  bytes: z.number().int().min(1).max(largestUpload),
  purpose: z.enum(['logo', 'favicon', 'listing', 'avatar']),
})

/** Presigning, and the local store's signed upload addresses. */
export function mediaRoute(edge: Edge): Router {
  const route = Router()
  route.post(
    '/media/presign',
    express.json({ limit: '2kb' }),
    guarded((req, res) => presign(edge, req, res)),
  )
  route.put(
    '/media/upload/:tenant/:id',
    express.raw({ limit: largestUpload, type: () => true }),
    guarded((req, res) => receive(edge, req, res)),
  )
  route.put(
    '/media/upload/person/:person/:id',
    express.raw({ limit: largestUpload, type: () => true }),
    guarded((req, res) => receive(edge, req, res)),
  )
  return route
}

export const guarded = (handler: (req: Request, res: Response) => Promise<void>) => (req: Request, res: Response) =>
  handler(req, res).catch((error: unknown) => answerError(error, String(res.getHeader('x-request-id')), res))

async function presign(edge: Edge, req: Request, res: Response): Promise<void> {
  const scope = await openScope(edge, req, res)
  try {
    const asked = wish.safeParse(req.body)
    if (!asked.success) {
      const fields = asked.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
      throw refuse('BAD_USER_INPUT', 'Say contentType, bytes and purpose of the upload.', { fields })
    }
    const { contentType, bytes, purpose } = asked.data
    const run = async () => announce(scope, purpose, bytes)
    const asset = (await commit(scope, {
      // A person's picture is theirs, whatever tenant they are in, or none.
      door: { rule: anyone, tenantless: purpose === 'avatar' },
      field: 'presignUpload',
      args: {},
      returns: 'MediaAsset',
      run,
    })) as { uploadKey: string }
    const expires = scope.now().getTime() + MINUTES * 60_000
    res.json({
      key: asset.uploadKey,
      url: await uploadUrl(edge, req, { key: asset.uploadKey, contentType, bytes, expires }),
      method: 'PUT',
      headers: { 'Content-Type': contentType },
      expiresAt: new Date(expires).toISOString(),
    })
  } finally {
    await scope.end()
  }
}

type Sent = { key: string; contentType: string; bytes: number; expires: number }

/** The store's own address where it has one, else one of ours that is signed alike. */
async function uploadUrl(edge: Edge, req: Request, { key, contentType, bytes, expires }: Sent): Promise<string> {
  const { direct } = edge.house.ports.files
  if (direct) return direct.uploadTo(key, { contentType, bytes, seconds: MINUTES * 60 })
  const path = `/media/upload/${key.replace('tenant/', '')}`
  const signature = sign(edge, [path, contentType, bytes, expires])
  return `${req.protocol}://${req.headers.host}${path}?bytes=${bytes}&expires=${expires}&signature=${signature}`
}

function announce(scope: OpenScope, purpose: keyof typeof purposes | 'avatar', bytes: number) {
  if (purpose === 'avatar') return announceAvatar(scope)
  if (!scope.viewer.userId && !scope.viewer.key) throw refuse('UNAUTHENTICATED', 'Sign in to do this.')
  if (!mayUpload(scope.viewer, purposes[purpose])) throw refuse('FORBIDDEN', 'Your role does not allow this.')
  return announceUpload(scope, purposes[purpose], bytes)
}

/** What was signed may be sent, once: this path, this type, exactly this many bytes, within a quarter of an hour. */
async function receive(edge: Edge, req: Request, res: Response): Promise<void> {
  const { bytes, expires, signature } = req.query as Record<string, string>
  const expected = sign(edge, [req.path, req.headers['content-type'] ?? '', Number(bytes), Number(expires)])
  if (!same(expected, String(signature)) || Number(expires) < edge.house.now().getTime())
    throw refuse('FORBIDDEN', 'This upload address is not valid or has run out.')
  const body: unknown = req.body
  if (!Buffer.isBuffer(body) || body.length !== Number(bytes))
    throw refuse('BAD_USER_INPUT', 'Send exactly the bytes that were announced.', { field: 'bytes' })
  const { tenant, person, id } = req.params
  await edge.house.ports.files.put(`${tenant ? `tenant/${tenant}` : `person/${person}`}/${id}`, body)
  res.status(204).end()
}

function sign({ config }: Pick<Edge, 'config'>, parts: (string | number)[]): string {
  return createHmac('sha256', config.SERVICE_TOKEN_SECRET)
    .update(`media-upload:${parts.join('|')}`)
    .digest('base64url')
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
