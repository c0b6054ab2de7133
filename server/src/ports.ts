import { join } from 'node:path'
import type { Config } from './config.js'
import { hearErrors } from './kernel/log.js'
import type { Metrics } from './metrics/metrics.js'
import type { BucketPort } from './providers/buckets/port.js'
import { nodeDns } from './providers/dns/node.js'
import { scriptedDns } from './providers/dns/scripted.js'
import { localFiles } from './providers/files/local.js'
import type { FilePort } from './providers/files/port.js'
import { ownPlaces } from './providers/geocoding/embedded.js'
import { guardedWeb } from './providers/http/guarded.js'
import { outbox } from './providers/mail/embedded.js'
import type { PaymentsPort } from './providers/payments/port.js'
import type { SigningSecret } from './providers/payments/signature.js'
import type { GeocodingPort } from './providers/geocoding/port.js'
import type { MailPort } from './providers/mail/port.js'
import { smsOutbox } from './providers/sms/embedded.js'
import type { SmsPort } from './providers/sms/port.js'
import type { Ports } from './scope/scope.js'

/** `patience`: whether people wait for this process, or nobody does. */
type Given = { now: () => Date; patience: 'PERSON' | 'JOB'; metrics?: Pick<Metrics, 'askedPayments'> }

/**
 * The adapters this configuration asks for; stand-ins where an outside service is not configured (never in production). A vendor's library is
 * loaded where it is asked for: together they are a third of what a process would load at its start.
 */
export async function portsOf(config: Config, given: Given): Promise<Omit<Ports, 'redis'>> {
  const { now } = given
  const mail = config.SMTP_URL
    ? await smtpAt(config.SMTP_URL, config)
    : outbox(join(config.MAINSTREET_DATA_DIR, 'outbox'), now)
  const sms = await smsOf(config, now)
  const payments = await paymentsOf(config, given)
  const files = await filesOf(config)
  const servers = config.DNS_SERVERS?.split(',').map((server) => server.trim())
  const dns = config.DNS_RECORDS ? scriptedDns(config.DNS_RECORDS) : nodeDns(servers)
  const geocoding = { outside: await mapServiceOf(config), own: ownPlaces }
  return { mail, sms, payments, files, dns, web: guardedWeb({ allow: config.EGRESS_ALLOW }), geocoding }
}

async function smtpAt(url: string, { MAIL_FROM, BASE_DOMAIN }: Config): Promise<MailPort> {
  const { smtp } = await import('./providers/mail/smtp.js')
  return smtp(url, MAIL_FROM ?? `no-reply@${BASE_DOMAIN}`)
}

/** Twilio where its account is named, else an outbox; in production none, and then nothing that needs one is offered. */
async function smsOf(config: Config, now: () => Date): Promise<SmsPort | null> {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_FROM: from } = config
  if (accountSid && authToken && from) {
    const { twilio } = await import('./providers/sms/twilio.js')
    return twilio({ base: config.TWILIO_API_BASE ?? config.TWILIO_BASE_URL, accountSid, authToken, from })
  }
  return config.APP_ENV === 'production' ? null : smsOutbox(join(config.MAINSTREET_DATA_DIR, 'outbox-sms'), now)
}

/**
 * Stripe where its key is named, else a stand-in; in production then nobody, and plans are given by the operator's staff alone
 * (ops/docs/decisions/0117).
 */
async function paymentsOf(config: Config, { now, patience, metrics }: Given): Promise<PaymentsPort | null> {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_API_BASE: base } = config
  if (secretKey) {
    const { stripePayments } = await import('./providers/payments/stripe.js')
    const at = base === undefined ? {} : { base }
    const secrets = signingSecrets(config)
    const told = metrics ? { tell: metrics.askedPayments } : {}
    return stripePayments({ secretKey, ...at, ...told, secrets, tax: config.STRIPE_TAX !== undefined, now, patience })
  }
  if (config.APP_ENV === 'production') return null
  const { paymentsSandbox } = await import('./providers/payments/sandbox/embedded.js')
  const file = join(config.MAINSTREET_DATA_DIR, 'payments-sandbox.db')
  return paymentsSandbox({ file, now, pages: `http://${config.BASE_DOMAIN}:${config.PORT}` })
}

/** Those before are good until their hour. */
function signingSecrets(config: Config): SigningSecret[] {
  const until = new Date(config.STRIPE_WEBHOOK_SECRET_PREVIOUS_UNTIL ?? 0)
  const secrets: [SigningSecret['endpoint'], string | undefined, Date?][] = [
    ['PLATFORM', config.STRIPE_WEBHOOK_SECRET],
    ['CONNECT', config.STRIPE_CONNECT_WEBHOOK_SECRET],
    ['PLATFORM', config.STRIPE_WEBHOOK_SECRET_PREVIOUS, until],
    ['CONNECT', config.STRIPE_CONNECT_WEBHOOK_SECRET_PREVIOUS, until],
  ]
  return secrets.flatMap(([endpoint, secret, ends]) =>
    secret ? [{ endpoint, secret, ...(ends ? { until: ends } : {}) }] : [],
  )
}

/** Null where none is named: a tenant's own listings know streets and towns, and nobody outside is asked. */
async function mapServiceOf({ GEOCODING_URL: base, GEOCODING_EMAIL: email }: Config): Promise<GeocodingPort | null> {
  if (!base || !email) return null
  const { nominatim } = await import('./providers/geocoding/nominatim.js')
  return nominatim({ base, email })
}

/** Counters that all processes share. */
export async function redisAt(url: string): Promise<Required<BucketPort>> {
  const { redisBuckets } = await import('./providers/buckets/redis.js')
  return redisBuckets(url)
}

/** A bucket where one is named, else a folder; both are for production. */
async function filesOf(config: Config): Promise<FilePort> {
  const { STORAGE_BUCKET: bucket, STORAGE_ACCESS_KEY_ID: id, STORAGE_SECRET_ACCESS_KEY: secret } = config
  if (!bucket) return localFiles(config.STORAGE_DIR ?? join(config.MAINSTREET_DATA_DIR, 'media'))
  const credentials = id && secret ? { accessKeyId: id, secretAccessKey: secret } : null
  const { s3Files } = await import('./providers/files/s3.js')
  return s3Files({ bucket, region: config.STORAGE_REGION, endpoint: config.STORAGE_ENDPOINT ?? null, credentials })
}

/** What the log calls an error is told to Sentry as well, where one is configured. Answers how to end that. */
export async function gatherFaults({ SENTRY_DSN, APP_ENV }: Config): Promise<() => Promise<void>> {
  if (!SENTRY_DSN) return async () => undefined
  const { sentry } = await import('./providers/faults/sentry.js')
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
