import 'reflect-metadata'
import { createServer } from 'node:http'
import { readConfig } from './config.js'
import { drainServer } from './http/drain.js'
import { log } from './kernel/log.js'
import { tellSandbox } from './telling.js'
import type { SandboxPort } from './providers/payments/sandbox/embedded.js'
import { opsPort } from './metrics/ops-port.js'
import { onCrash, onStop } from './stopping.js'

/** The web process: configuration, app, listen; SIGTERM or a lost parent drains it. */
async function main(): Promise<void> {
  const config = readConfig()
  // What is wrong with the settings is said at once; all the rest is loaded after.
  const { buildApp } = await import('./app.js')
  const app = await buildApp(config)
  onCrash(app.house.endFaults)
  const ops = await opsPort(config, app.house.metrics)
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, app.express)
  app.attach(server)
  const { payments } = app.house.ports
  const telling = payments && 'sandbox' in payments ? tellSandbox(payments as SandboxPort, server) : null
  onStop(async () => {
    telling?.stop()
    await drainServer(server, app.drain, config.APP_ENV !== 'development')
    await ops?.close()
    await app.close()
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(config.PORT, resolve))
  log.info('listening', { port: config.PORT, environment: config.APP_ENV, mail: app.house.ports.mail.name })
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
