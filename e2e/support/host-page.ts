import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A stranger's site on an origin of its own, with a strict policy: only the widget's origin may run, answer and show pictures. */
export async function openHostPage(
  body: string,
  widgetOrigin: string,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const policy = `default-src 'none'; script-src ${widgetOrigin}; connect-src ${widgetOrigin}; img-src ${widgetOrigin} data:; style-src 'self'; base-uri 'none'`
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A stranger's site</title></head><body><h1>Our town</h1>${body}</body></html>`
  const server: Server = createServer((_req, res) => {
    res.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
    res.end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => new Promise<void>((resolve) => void server.close(() => resolve()))
  return { origin: `http://localhost:${port}`, close }
}
