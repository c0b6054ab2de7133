// Stand-in for the web process: healthy at once, takes FAKE_STOP_MS to stop, or never stops.
import { createServer } from 'node:http'

const server = createServer((request, response) => {
  response.setHeader('connection', 'close')
  if (request.url === '/crash') process.exit(7)
  if (request.url === '/slow') return setTimeout(() => response.end('slow answer'), 800)
  response.end(JSON.stringify({ pid: process.pid, secret: process.env.JWT_SECRET, database: process.env.DATABASE_URL }))
})
server.listen(Number(process.env.PORT))
process.on('SIGTERM', () => {
  if (process.env.FAKE_NEVER_STOPS) return
  server.close(() => process.exit(0))
  server.closeIdleConnections()
})
