import { mkdirSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { ask, type Login, tokenOf } from './installation.ts'

export type HostPage = Awaited<ReturnType<typeof openHostPage>>

/** Puts an origin on the tenant's list, beside what stands there: one journey at a time, for the list is read and written whole. */
export async function allowOrigin(origin: string, owner: Login): Promise<void> {
  const lock = join(process.env.MAINSTREET_DATA_DIR ?? '', 'origins.lock')
  // Whose run was broken off holds it for ever: nobody needs it for so long.
  for (const end = Date.now() + 20_000; !taken(lock) && Date.now() < end; )
    await new Promise((wake) => setTimeout(wake, 50))
  try {
    await add(origin, owner)
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false
  }
}

async function add(origin: string, owner: Login): Promise<void> {
  const headers = { authorization: `Bearer ${await tokenOf(owner)}` }
  const { tenant } = await ask<{ tenant: { widgetOrigins: string[] } }>('{ tenant { widgetOrigins } }', {}, headers)
  const change = 'mutation ($origins: [String!]!) { setAllowedOrigins(input: { origins: $origins }) { widgetOrigins } }'
  await ask(change, { origins: [...tenant.widgetOrigins, origin] }, headers)
}

/**
 * A stranger's site on an origin of its own, with a strict policy: unless it says otherwise only the widget's origin may run, answer and show pictures.
 * `/plain` is the same page without the site's own style sheet.
 */
export async function openHostPage(
  body: string | (() => string),
  widgetOrigin: string,
  css = '',
  policy = `default-src 'none'; script-src ${widgetOrigin}; connect-src ${widgetOrigin}; img-src ${widgetOrigin} data:; style-src 'self'; base-uri 'none'`,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const page = (style: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A stranger's site</title>${style}</head><body><h1>Our town</h1>${typeof body === 'string' ? body : body()}</body></html>`
  const server: Server = createServer(({ url }, res) => {
    const type = url === '/site.css' ? 'text/css' : 'text/html'
    res.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy })
    if (url === '/site.css') res.end(css)
    else res.end(page(url === '/plain' || !css ? '' : '<link rel="stylesheet" href="/site.css">'))
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  // A connection that the browser opened ahead and never used keeps a server open for a minute.
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { origin: `http://localhost:${port}`, close }
}
