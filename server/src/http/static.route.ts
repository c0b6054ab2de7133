import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import compression from 'compression'
import express, { type Response, Router } from 'express'
import { pagePolicy } from './headers.js'

/**
 * Built front ends: hashed assets for a year, the entry points always asked for anew. `uploads`: where else pages may send pictures; `tiles`: whose
 * maps they draw, which may be served without TLS on the operator's own network.
 */
export function staticRoute(
  folders: { admin: string; widget: string },
  { uploads, tiles }: { uploads?: string | undefined; tiles?: string | null } = {},
): Router {
  // Originals are shown from where pictures are sent to.
  const pictures = ['https:', ...(uploads ? [uploads] : []), ...(tiles ? [new URL(tiles).origin] : [])].join(' ')
  const route = Router()
  route.use(compression())
  // Beside the scripts lie the build's own notes.
  route.use('/widget', (req, _res, next) => next(/\.js(\.map)?$/.test(req.path) ? undefined : 'router'))
  route.use('/widget', express.static(folders.widget, { index: false, setHeaders: widgetHeaders }))
  route.use(
    '/admin/assets',
    express.static(join(folders.admin, 'assets'), { immutable: true, maxAge: '1y', index: false }),
  )
  const page = existsSync(join(folders.admin, 'index.html'))
    ? readFileSync(join(folders.admin, 'index.html'), 'utf8')
    : null
  route.get(['/admin', '/admin/*rest'], (_req, res) => {
    if (!page) return void res.status(503).type('text').send('The admin is not built.')
    pagePolicy(res, uploads ? { uploads, pictures } : { pictures })
    res.setHeader('Cache-Control', 'no-cache')
    res.type('html').send(page)
  })
  return route
}

/** Other origins' pages load these: the entry for five minutes, hashed chunks for good. */
function widgetHeaders(res: Response, path: string): void {
  const hashed = /-[\w-]{8}\.js$/.test(path)
  res.setHeader('Access-Control-Allow-Origin', '*')
  res.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=300')
}
