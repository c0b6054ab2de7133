import { type Request, type Response, Router } from 'express'
import { publicKey } from '../modules/media/public-files.js'
import type { Edge } from './edge.js'
import { guarded } from './media.route.js'
import { pictureServed } from './picture-served.js'

/** Public pictures by the hash of their bytes, as whole or in part. */
export function pictureRoute({ house, edgePool }: Edge): Router {
  const route = Router()
  const served = pictureServed(edgePool)
  route.get(
    '/media/:hash',
    guarded(async (req, res) => {
      const hash = String(req.params.hash)
      // A picture of tenants that are all shut is answered like one that is not there.
      const there = /^[0-9a-f]{64}$/.test(hash) && (await served(hash))
      if (!there) return notFound(res)
      describe(res, hash)
      if (req.fresh) return void res.status(304).end()
      const bytes = await house.ports.files.get(publicKey(hash))
      if (bytes) answer(req, res, bytes)
      else notFound(res)
    }),
  )
  return route
}

function notFound(res: Response): void {
  for (const name of ['ETag', 'Cache-Control', 'Content-Disposition']) res.removeHeader(name)
  res.status(404).type('text').send('Not found.\n')
}

/** What is addressed by its hash never changes. It is a picture and nothing else, whatever a browser would make of it. */
function describe(res: Response, hash: string): void {
  res.setHeader('ETag', `"${hash}"`)
  res.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
  res.setHeader('Accept-Ranges', 'bytes')
  res.setHeader('X-Content-Type-Options', 'nosniff')
  res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
  res.setHeader('Access-Control-Allow-Origin', '*')
}

function answer(req: Request, res: Response, bytes: Buffer): void {
  const type = typeOf(bytes)
  res.setHeader('Content-Type', type)
  res.setHeader('Content-Disposition', `inline; filename="picture.${type.slice('image/'.length)}"`)
  const current = !req.headers['if-range'] || req.headers['if-range'] === res.getHeader('ETag')
  const asked = current ? req.range(bytes.length, { combine: true }) : undefined
  if (asked === -1) {
    res.setHeader('Content-Range', `bytes */${bytes.length}`)
    return void res.status(416).end()
  }
  // Several parts at once may be answered as the whole (RFC 9110, 14.2): nobody asks so of a picture.
  const [part] = Array.isArray(asked) && asked.type === 'bytes' && asked.length === 1 ? asked : []
  if (!part) return void res.send(bytes)
  res.setHeader('Content-Range', `bytes ${part.start}-${part.end}/${bytes.length}`)
  res.status(206).send(bytes.subarray(part.start, part.end + 1))
}

/** By how the bytes begin: each was written by the server, or by a loader of its own. */
function typeOf(bytes: Buffer): string {
  if (bytes.subarray(1, 4).toString('latin1') === 'PNG') return 'image/png'
  if (bytes.subarray(4, 12).toString('latin1').startsWith('ftypavif')) return 'image/avif'
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'image/jpeg' : 'image/webp'
}
