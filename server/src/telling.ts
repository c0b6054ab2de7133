import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WEBHOOK_PATH } from './http/webhook-path.js'
import { log, messageOf } from './kernel/log.js'
import type { SandboxPort } from './providers/payments/sandbox/embedded.js'

/** The stand-in that takes payments tells its events by itself, as a vendor would: what waits is looked for every second, by whichever process. */
export function tellSandbox({ sandbox }: SandboxPort, server: Server): { stop: () => void } {
  const timer = setInterval(() => {
    const address = server.address() as AddressInfo | null
    if (!address) return
    sandbox
      .deliver(`http://127.0.0.1:${address.port}${WEBHOOK_PATH}`)
      .catch((error: unknown) => log.warn('the sandbox could not tell its events', { error: messageOf(error) }))
  }, 1_000)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
