import { z } from 'zod'

const secret = z.string().min(32)
const environments = { development: 'development', test: 'test', production: 'production', prod: 'production' } as const

const shape = z.object({
  APP_ENV: z.enum(['development', 'test', 'production', 'prod']).default('development'),
  NODE_ENV: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  BASE_DOMAIN: z.string().min(1).default('localhost'),
  DATABASE_URL: z.string().min(1),
  DATABASE_OWNER_URL: z.string().min(1).optional(),
  DATABASE_PLATFORM_URL: z.string().min(1).optional(),
  DATABASE_JOBS_URL: z.string().min(1).optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  JWT_SECRET: secret,
  JWT_SECRET_PREVIOUS: secret.optional(),
  SECRETS_KEY: secret,
  SERVICE_TOKEN_SECRET: secret,
  IP_HASH_KEY: secret,
  RATE_LIMIT: z
    .string()
    .regex(/^\d+\/\d+$/)
    .default('10/100'),
  RATE_LIMIT_ADDRESS: z
    .string()
    .regex(/^\d+\/\d+$/)
    .default('5/30'),
  LOGINS_PER_ADDRESS: z.coerce.number().int().min(1).max(100_000).default(50),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  MAINSTREET_DATA_DIR: z.string().default('.data'),
  STORAGE_DIR: z.string().optional(),
  CDN_BASE: z.string().url().optional(),
  SMTP_URL: z.string().url().optional(),
  MAIL_FROM: z.string().optional(),
  TEST_CLOCK: z.string().optional(),
  OPERATION_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(10_000),
})

export type Rate = { perSecond: number; burst: number }
export type Config = Omit<z.infer<typeof shape>, 'APP_ENV' | 'RATE_LIMIT' | 'RATE_LIMIT_ADDRESS'> & {
  APP_ENV: 'development' | 'test' | 'production'
  RATE_LIMIT: Rate
  RATE_LIMIT_ADDRESS: Rate
}

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
  if (config.APP_ENV === 'production') refuseInProduction(config)
  return config
}

function rate(text: string): Rate {
  const [perSecond = '10', burst = '100'] = text.split('/')
  return { perSecond: Number(perSecond), burst: Number(burst) }
}

/** What must not reach production: weak or shared secrets, test hooks, embedded stand-ins. */
function refuseInProduction(config: Config): void {
  const secrets = ['JWT_SECRET', 'SECRETS_KEY', 'SERVICE_TOKEN_SECRET', 'IP_HASH_KEY'] as const
  const problems: string[] = []
  for (const name of secrets) if (isWeak(config[name])) problems.push(`${name} is weak`)
  if (new Set(secrets.map((name) => config[name])).size < secrets.length) problems.push('two secrets are the same')
  if (config.TEST_CLOCK) problems.push('TEST_CLOCK is a test hook')
  if (!config.SMTP_URL) problems.push('SMTP_URL is missing (the outbox is a stand-in)')
  if (!config.STORAGE_DIR) problems.push('STORAGE_DIR is missing')
  if (config.BASE_DOMAIN === 'localhost') problems.push('BASE_DOMAIN is missing')
  if (problems.length) throw new Error(`Refusing to start in production: ${problems.join('; ')}.`)
}

const guessable = /change.?me|secret|password|example|default|12345|placeholder|your-/i
function isWeak(value: string): boolean {
  return guessable.test(value) || new Set(value).size < 12
}

/** Address of the database as its owner, for migrations alone; the server never reads it. */
export function ownerUrl(env: NodeJS.ProcessEnv = process.env): string {
  if (!env.DATABASE_OWNER_URL)
    throw new Error('DATABASE_OWNER_URL is missing: migrations run as the owner of the tables.')
  return env.DATABASE_OWNER_URL
}
