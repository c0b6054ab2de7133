import { join } from 'node:path'
import type { Config } from './config.js'
import { hearErrors } from './kernel/log.js'
import type { Metrics } from './metrics/metrics.js'
import { nodeDns } from './providers/dns/node.js'
import { scriptedDns } from './providers/dns/scripted.js'
import { sentry } from './providers/faults/sentry.js'
import { localFiles } from './providers/files/local.js'
import type { FilePort } from './providers/files/port.js'
import { s3Files } from './providers/files/s3.js'
import { guardedWeb } from './providers/http/guarded.js'
import { outbox } from './providers/mail/embedded.js'
import type { MailPort } from './providers/mail/port.js'
import { smtp } from './providers/mail/smtp.js'
import type { Ports } from './scope/scope.js'

/** The adapters this configuration asks for; stand-ins where an outside service is not configured (never in production). */
export function portsOf(config: Config, now: () => Date): Omit<Ports, 'redis'> {
  const mail = config.SMTP_URL
    ? smtp(config.SMTP_URL, config.MAIL_FROM ?? `no-reply@${config.BASE_DOMAIN}`)
    : outbox(join(config.MAINSTREET_DATA_DIR, 'outbox'), now)
  const files = filesOf(config)
  const servers = config.DNS_SERVERS?.split(',').map((server) => server.trim())
  const dns = config.DNS_RECORDS ? scriptedDns(config.DNS_RECORDS) : nodeDns(servers)
  return { mail, files, dns, web: guardedWeb({ allow: config.EGRESS_ALLOW }) }
}

/** A bucket where one is named, else a folder; both are for production. */
function filesOf(config: Config): FilePort {
  const { STORAGE_BUCKET: bucket, STORAGE_ACCESS_KEY_ID: id, STORAGE_SECRET_ACCESS_KEY: secret } = config
  if (!bucket) return localFiles(config.STORAGE_DIR ?? join(config.MAINSTREET_DATA_DIR, 'media'))
  const credentials = id && secret ? { accessKeyId: id, secretAccessKey: secret } : null
  return s3Files({ bucket, region: config.STORAGE_REGION, endpoint: config.STORAGE_ENDPOINT ?? null, credentials })
}

/** What the log calls an error is told to Sentry as well, where one is configured. Answers how to end that. */
export function gatherFaults({ SENTRY_DSN, APP_ENV }: Config): () => Promise<void> {
  if (!SENTRY_DSN) return async () => undefined
  const faults = sentry(SENTRY_DSN, APP_ENV)
  const unhear = hearErrors(faults.tell)
  return async () => {
    unhear()
    await faults.close()
  }
}

/** The same port, which also tells how each mail went. */
export function countedMail<Port extends MailPort>(mail: Port, metrics: Pick<Metrics, 'mailed'>): Port {
  const send: MailPort['send'] = async (letter) => {
    try {
      await mail.send(letter)
      metrics.mailed('sent')
    } catch (error) {
      metrics.mailed('failed')
      throw error
    }
  }
  return { ...mail, send }
}
