import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mail, MailPort } from './port.js'

export type CaughtMail = Mail & { at: string }

/**
 * Stand-in: mail goes to a folder that the page `/outbox` shows; nothing leaves the machine. Refused in production. A file per
 * message, so that web and worker processes share it; the same idempotency key overwrites itself.
 */
export function outbox(folder: string, now: () => Date = () => new Date()): MailPort & { list: () => CaughtMail[] } {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return {
    name: 'outbox (stand-in: nothing is sent)',
    staysHere: true,
    send: async (mail) => {
      const name = createHash('sha256').update(mail.idempotencyKey).digest('hex').slice(0, 24)
      const path = join(folder, `${name}.json`)
      writeFileSync(`${path}.part`, JSON.stringify({ ...mail, at: now().toISOString() }), { mode: 0o600 })
      renameSync(`${path}.part`, path)
    },
    list: () =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as CaughtMail)
        .sort((a, b) => b.at.localeCompare(a.at))
        .slice(0, 200),
  }
}
