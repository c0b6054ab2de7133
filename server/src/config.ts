import { z } from 'zod'
import type { Rate } from './kernel/gcra.js'
import { isCountryOfPhones } from './kernel/phone.js'

const secret = z.string().min(32)
const rateOf = z.string().regex(/^[1-9]\d{0,6}\/[1-9]\d{0,6}$/, 'write it as per second/burst, such as 10/100')

/** Origins as browsers write them, by commas. */
const origins = z
  .string()
  .regex(
    /^https?:\/\/[a-z0-9.:[\]-]+( *, *https?:\/\/[a-z0-9.:[\]-]+)*$/,
    'write origins such as https://www.example.com, by commas',
  )
  .transform((text) => text.split(/ *, */))
  .default([])

/** A template of addresses as map libraries read it. The host stands in full: pages' policies name it. */
const tiles = z
  .string()
  .regex(
    /^https?:\/\/[a-z0-9.:-]+\/[^\s{]*(\{[zxyr]\}[^\s{]*)+$/i,
    'write it as https://tiles.example.com/{z}/{x}/{y}.png',
  )

/** Countries as phone numbers know them, by commas. */
const countries = z
  .string()
  .transform((text) => text.split(',').map((code) => code.trim().toUpperCase()))
  .refine((codes) => codes.every(isCountryOfPhones), 'write ISO 3166-1 codes such as DE,AT, by commas')

/** As Stripe writes them: what is pasted into the wrong line is said at once. */
const signing = z.string().regex(/^whsec_[\w+/=-]{8,}$/, 'it begins with whsec_')
const stripe = {
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^[sr]k_(test|live)_\w{8,}$/, 'it begins with sk_ or rk_')
    .optional(),
  STRIPE_WEBHOOK_SECRET: signing.optional(),
  STRIPE_CONNECT_WEBHOOK_SECRET: signing.optional(),
  STRIPE_WEBHOOK_SECRET_PREVIOUS: signing.optional(),
  STRIPE_CONNECT_WEBHOOK_SECRET_PREVIOUS: signing.optional(),
  STRIPE_WEBHOOK_SECRET_PREVIOUS_UNTIL: z.iso.datetime({ offset: true }).optional(),
  STRIPE_TAX: z.literal('1').optional(),
}

/** Hooks for tests: another host in a vendor's place, a list of hosts that may be reached, a clock, cheap hashes. None starts in production. */
const hooks = {
  STRIPE_API_BASE: z.string().optional(),
  TWILIO_API_BASE: z.string().optional(),
  GOOGLE_API_BASE: z.string().optional(),
  EGRESS_ALLOW: z.string().optional(),
  TEST_CLOCK: z.iso.datetime({ offset: true }).optional(),
  DNS_RECORDS: z.string().optional(),
  LIGHT_HASHES: z.literal('1').optional(),
}
const environments = { development: 'development', test: 'test', production: 'production', prod: 'production' } as const

const shape = z.object({
  APP_ENV: z.enum(['development', 'test', 'production', 'prod']).default('development'),
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  OPS_PORT: z.coerce.number().int().min(0).max(65534).optional(),
  OPS_HOST: z.string().min(1).default('127.0.0.1'),
  BASE_DOMAIN: z.string().min(1).toLowerCase().default('localhost'),
  DATABASE_URL: z.string().min(1),
  DATABASE_OWNER_URL: z.string().min(1).optional(),
  DATABASE_PLATFORM_URL: z.string().min(1).optional(),
  DATABASE_JOBS_URL: z.string().min(1).optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  JWT_SECRET: secret,
  JWT_SECRET_PREVIOUS: secret.optional(),
  JWT_ALGORITHM: z.enum(['HS256', 'HS384', 'HS512']).default('HS256'),
  JWT_EXPIRE_MINUTES: z.coerce.number().int().min(1).max(60).default(15),
  SECRETS_KEY: secret,
  SECRETS_KEY_PREVIOUS: secret.optional(),
  SERVICE_TOKEN_SECRET: secret,
  IP_HASH_KEY: secret,
  REDIS_URL: z.string().url().optional(),
  RATE_LIMIT: rateOf.default('10/100'),
  RATE_LIMIT_ADDRESS: rateOf.default('5/30'),
  LOGINS_PER_ADDRESS: z.coerce.number().int().min(1).max(100_000).default(50),
  FORMS_PER_ADDRESS: z.coerce.number().int().min(1).max(100_000).default(60),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  MAINSTREET_DATA_DIR: z.string().default('.data'),
  STORAGE_DIR: z.string().optional(),
  STORAGE_BUCKET: z.string().min(3).max(63).optional(),
  STORAGE_REGION: z.string().min(1).default('us-east-1'),
  STORAGE_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  STORAGE_ACCESS_KEY_ID: z.string().optional(),
  STORAGE_SECRET_ACCESS_KEY: z.string().optional(),
  CDN_BASE: z.string().url().optional(),
  MAP_TILES_URL: tiles.optional(),
  MAP_TILES_ATTRIBUTION: z.string().max(200).optional(),
  GEOCODING_URL: z.url({ protocol: /^https?$/ }).optional(),
  GEOCODING_EMAIL: z.email().optional(),
  WORKER_POLL_SECONDS: z.coerce.number().min(0.1).max(60).default(2),
  CORS_EXTRA_ORIGINS: origins,
  SMTP_URL: z.string().url().optional(),
  MAIL_FROM: z.string().optional(),
  TWILIO_ACCOUNT_SID: z.string().optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_FROM: z.string().max(34).optional(),
  TWILIO_BASE_URL: z.url({ protocol: /^https$/ }).default('https://api.twilio.com'),
  SMS_COUNTRIES: countries.optional(),
  SMS_PER_DAY: z.coerce.number().int().min(1).max(1_000_000).default(500),
  ...stripe,
  DNS_SERVERS: z.string().optional(),
  SENTRY_DSN: z.url({ protocol: /^https?$/ }).optional(),
  OPERATION_TIMEOUT_MS: z.coerce.number().int().min(500).max(60_000).default(10_000),
  ...hooks,
})

export type Config = Omit<z.infer<typeof shape>, 'APP_ENV' | 'RATE_LIMIT' | 'RATE_LIMIT_ADDRESS'> & {
  APP_ENV: 'development' | 'test' | 'production'
  RATE_LIMIT: Rate
  RATE_LIMIT_ADDRESS: Rate
}

/** The names of all settings, for the test that holds .env.example against them. */
export const settingNames: string[] = Object.keys(shape.shape)
export const hookNames: string[] = Object.keys(hooks)

/** Settings named once, parsed once (zod); nothing else reads process.env. Throws a sentence that names variables, never values. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  if (present.NODE_ENV === 'production' && !present.APP_ENV)
    throw new Error('APP_ENV must be set (production, development or test) when NODE_ENV is production.')
  const parsed = shape.safeParse(present)
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`)
    throw new Error(`These settings are missing or malformed: ${[...new Set(names)].join(', ')}.`)
  }
  const config: Config = {
    ...parsed.data,
    APP_ENV: environments[parsed.data.APP_ENV],
    RATE_LIMIT: rate(parsed.data.RATE_LIMIT),
    RATE_LIMIT_ADDRESS: rate(parsed.data.RATE_LIMIT_ADDRESS),
  }
  if (!config.STORAGE_ACCESS_KEY_ID !== !config.STORAGE_SECRET_ACCESS_KEY)
    throw new Error('STORAGE_ACCESS_KEY_ID and STORAGE_SECRET_ACCESS_KEY belong together.')
  const texts = [config.TWILIO_ACCOUNT_SID, config.TWILIO_AUTH_TOKEN, config.TWILIO_FROM]
  if (texts.some(Boolean) && !texts.every(Boolean))
    throw new Error('TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM belong together.')
  // A public map service wants to know whom to write to before it shuts somebody out.
  if (config.GEOCODING_URL && !config.GEOCODING_EMAIL) throw new Error('GEOCODING_URL needs GEOCODING_EMAIL.')
  refuseHalfAnAccount(config)
  if (config.APP_ENV === 'production') refuseInProduction(config, present)
  return config
}

/** What belongs together with whoever takes the payments, and what must differ. */
function refuseHalfAnAccount(config: Config): void {
  const { STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: ours, STRIPE_CONNECT_WEBHOOK_SECRET: connects } = config
  const former = [config.STRIPE_WEBHOOK_SECRET_PREVIOUS, config.STRIPE_CONNECT_WEBHOOK_SECRET_PREVIOUS].filter(Boolean)
  if (!key !== !ours) throw new Error('STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET belong together.')
  if (!key && (connects || former.length))
    throw new Error('STRIPE_SECRET_KEY is missing: there are secrets of its events.')
  if (former.length > 0 !== (config.STRIPE_WEBHOOK_SECRET_PREVIOUS_UNTIL !== undefined))
    throw new Error('A previous secret of Stripe’s and STRIPE_WEBHOOK_SECRET_PREVIOUS_UNTIL belong together.')
  const all = [ours, connects, ...former].filter(Boolean)
  // One that says two things says neither: an event of a connected account would pass for one of ours.
  if (new Set(all).size < all.length)
    throw new Error('STRIPE_WEBHOOK_SECRET, STRIPE_CONNECT_WEBHOOK_SECRET and those before them must differ.')
}

function rate(text: string): Rate {
  const [perSecond = '10', burst = '100'] = text.split('/')
  return { perSecond: Number(perSecond), burst: Number(burst) }
}

const secretNames = [
  'JWT_SECRET',
  'JWT_SECRET_PREVIOUS',
  'SECRETS_KEY',
  'SECRETS_KEY_PREVIOUS',
  'SERVICE_TOKEN_SECRET',
  'IP_HASH_KEY',
] as const

/** What must not reach production: weak or shared secrets, test hooks, debugging switches, embedded stand-ins. */
function refuseInProduction(config: Config, env: NodeJS.ProcessEnv): void {
  const secrets = secretNames.filter((name) => config[name] !== undefined)
  const problems: string[] = []
  for (const name of secrets) if (isWeak(config[name] ?? '')) problems.push(`${name} is weak`)
  const shared = secrets.filter((name) => secrets.some((other) => other !== name && config[other] === config[name]))
  if (shared.length) problems.push(`${shared.join(' and ')} are the same`)
  for (const name of Object.keys(hooks)) if (env[name] !== undefined) problems.push(`${name} is a test hook`)
  for (const name of ['DEBUG', 'NODE_DEBUG'])
    if (env[name] !== undefined) problems.push(`${name} is a debugging switch`)
  if (/--inspect/.test(env.NODE_OPTIONS ?? '')) problems.push('NODE_OPTIONS opens a debugger')
  if (env.NODE_TLS_REJECT_UNAUTHORIZED === '0') problems.push('NODE_TLS_REJECT_UNAUTHORIZED trusts everybody')
  if (!config.SMTP_URL) problems.push('SMTP_URL is missing (the outbox is a stand-in)')
  if (config.CORS_EXTRA_ORIGINS.some((origin) => origin.startsWith('http:')))
    problems.push('CORS_EXTRA_ORIGINS lets plain http in')
  if (config.TWILIO_ACCOUNT_SID && !config.SMS_COUNTRIES)
    problems.push('SMS_COUNTRIES is missing (text messages would go to all the world, at its prices)')
  if (/^[sr]k_test_/.test(config.STRIPE_SECRET_KEY ?? '')) problems.push('STRIPE_SECRET_KEY is a test key')
  if (!config.STORAGE_DIR && !config.STORAGE_BUCKET) problems.push('STORAGE_DIR is missing (or STORAGE_BUCKET)')
  if (config.BASE_DOMAIN === 'localhost') problems.push('BASE_DOMAIN is missing')
  if (problems.length) throw new Error(`Refusing to start in production: ${problems.join('; ')}.`)
}

const guessable = /change.?me|secret|password|example|default|12345|placeholder|your-/i
function isWeak(value: string): boolean {
  const steps = [...value].filter(
    (letter, at) => at > 0 && Math.abs(letter.charCodeAt(0) - value.charCodeAt(at - 1)) < 2,
  )
  return guessable.test(value) || new Set(value).size < 12 || steps.length > value.length / 3 || /(.{4,})\1/.test(value)
}

/** Address of the database as the jobs role: a worker cannot work without, a web process never reads it. */
export function jobsUrl(config: Config): string {
  if (!config.DATABASE_JOBS_URL) throw new Error('DATABASE_JOBS_URL is missing: jobs are taken as the jobs role.')
  return config.DATABASE_JOBS_URL
}

/** Address of the database as its owner, for migrations alone; the server never reads it. */
export function ownerUrl(env: NodeJS.ProcessEnv = process.env): string {
  if (!env.DATABASE_OWNER_URL)
    throw new Error('DATABASE_OWNER_URL is missing: migrations run as the owner of the tables.')
  return env.DATABASE_OWNER_URL
}
