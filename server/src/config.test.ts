import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hookNames, jobsUrl, readConfig, settingNames } from './config.js'

const fresh = (): string => randomBytes(32).toString('base64url')
const good = (): Record<string, string> => ({
  APP_ENV: 'production',
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://web:pw@db.internal/mainstreet',
  BASE_DOMAIN: 'towns.example',
  SMTP_URL: 'smtps://user:pw@mail.internal:465',
  STORAGE_DIR: '/srv/files',
  JWT_SECRET: fresh(),
  SECRETS_KEY: fresh(),
  SERVICE_TOKEN_SECRET: fresh(),
  IP_HASH_KEY: fresh(),
})

/** The sentence it refuses to start with; it must name what is wrong and never the value. */
function refusal(settings: Record<string, string | undefined>): string {
  const env = { ...good(), ...settings }
  try {
    readConfig(env)
  } catch (error) {
    const { message } = error as Error
    for (const [name, value] of Object.entries(settings))
      if (value && value.length > 8 && !name.endsWith('_ENV')) expect(message).not.toContain(value)
    return message
  }
  return 'started'
}

test('LG-07: production starts with strong settings', () => {
  for (let round = 0; round < 200; round += 1) expect(refusal({})).toBe('started')
})

test('LG-07: a secret that is missing, short, well known, repeated, or shared does not start, and is named', () => {
  const secrets = ['JWT_SECRET', 'SECRETS_KEY', 'SERVICE_TOKEN_SECRET', 'IP_HASH_KEY']
  const weak = [
    undefined,
    '',
    'x7Kq',
    'secretsecretsecretsecretsecretsecret',
    'change-me-please-change-me-please-123',
    'your-256-bit-JWT-key-goes-in-here-now',
    'a'.repeat(64),
    'abcdefghijklmnopqrstuvwxyz0123456789',
    'Xq7vT2mRk9Lz4WpB'.repeat(3),
  ]
  for (const name of secrets)
    for (const value of weak)
      expect([name, value, refusal({ [name]: value })]).toEqual([name, value, expect.stringContaining(name)])
  const one = fresh()
  expect(refusal({ JWT_SECRET: one, SECRETS_KEY: one })).toMatch(/JWT_SECRET and SECRETS_KEY are the same/)
  expect(refusal({ JWT_SECRET: one, JWT_SECRET_PREVIOUS: one })).toMatch(/JWT_SECRET_PREVIOUS/)
  expect(refusal({ JWT_SECRET_PREVIOUS: 'a'.repeat(40) })).toMatch(/JWT_SECRET_PREVIOUS is weak/)
})

test('LG-07: outside production a secret may be guessable, but never missing or short', () => {
  expect(refusal({ APP_ENV: 'development', NODE_ENV: '', JWT_SECRET: 'change-me-please-change-me-please-123' })).toBe(
    'started',
  )
  expect(refusal({ APP_ENV: 'development', NODE_ENV: '', JWT_SECRET: 'short' })).toMatch(/JWT_SECRET/)
})

test('OP-11: hooks of tests and switches of debuggers do not start in production', () => {
  const hooks = {
    STRIPE_API_BASE: 'http://127.0.0.1:12111',
    TWILIO_API_BASE: 'http://127.0.0.1:12112',
    GOOGLE_API_BASE: 'http://127.0.0.1:12113',
    EGRESS_ALLOW: '127.0.0.1',
    TEST_CLOCK: '2027-03-28T00:59:00Z',
    DNS_RECORDS: '/tmp/dns.json',
    LIGHT_HASHES: '1',
    DEBUG: '*',
    NODE_DEBUG: 'http',
    NODE_OPTIONS: '--enable-source-maps --inspect=0.0.0.0:9229',
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
  }
  for (const [name, value] of Object.entries(hooks)) {
    expect([name, refusal({ [name]: value })]).toEqual([
      name,
      expect.stringMatching(new RegExp(`Refusing to start.*${name}`)),
    ])
    expect([name, refusal({ APP_ENV: 'test', NODE_ENV: '', [name]: value })]).toEqual([name, 'started'])
  }
  expect(refusal({ NODE_OPTIONS: '--enable-source-maps' })).toBe('started')
})

test('whoever takes the payments has a key and a secret for its events, and production takes no test key', () => {
  const [live, one, two] = [`sk_live_${'a1'.repeat(8)}`, 'whsec_oneoneone', 'whsec_twotwotwo']
  const whole = { STRIPE_SECRET_KEY: live, STRIPE_WEBHOOK_SECRET: one }
  expect(refusal(whole)).toBe('started')
  for (const name of ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'])
    expect([name, refusal({ ...whole, [name]: undefined })]).toEqual([name, expect.stringMatching(/belong together/)])
  expect(refusal({ ...whole, STRIPE_SECRET_KEY: live.replace('live', 'test') })).toMatch(
    /STRIPE_SECRET_KEY is a test key/,
  )
  expect(refusal({ ...whole, STRIPE_WEBHOOK_SECRET: live })).toMatch(/STRIPE_WEBHOOK_SECRET/)
  expect(refusal({ ...whole, STRIPE_CONNECT_WEBHOOK_SECRET: one })).toMatch(/must differ/)
  expect(refusal({ ...whole, STRIPE_WEBHOOK_SECRET_PREVIOUS: two })).toMatch(/PREVIOUS_UNTIL/)
  const until = { STRIPE_WEBHOOK_SECRET_PREVIOUS_UNTIL: '2026-12-01T12:00:00Z' }
  expect(refusal({ ...whole, ...until })).toMatch(/belong together/)
  expect(refusal({ ...whole, ...until, STRIPE_WEBHOOK_SECRET_PREVIOUS: two })).toBe('started')
  expect(refusal({ STRIPE_CONNECT_WEBHOOK_SECRET: two })).toMatch(/STRIPE_SECRET_KEY is missing/)
})

test('production refuses the stand-ins: mail goes out by SMTP, files have a home, the domain is real', () => {
  for (const name of ['SMTP_URL', 'STORAGE_DIR', 'BASE_DOMAIN'])
    expect([name, refusal({ [name]: undefined })]).toEqual([
      name,
      expect.stringMatching(new RegExp(`${name} is missing`)),
    ])
})

test('APP_ENV says where we are: prod is production, anything unknown or unsaid in production does not start', () => {
  expect(readConfig({ ...good(), APP_ENV: 'prod' }).APP_ENV).toBe('production')
  expect(refusal({ APP_ENV: 'prod', SMTP_URL: undefined })).toMatch(/SMTP_URL/)
  for (const APP_ENV of ['staging', 'PRODUCTION', 'live']) expect(refusal({ APP_ENV })).toMatch(/APP_ENV/)
  for (const APP_ENV of [undefined, ''])
    expect(refusal({ APP_ENV, NODE_ENV: 'production' })).toMatch(/APP_ENV must be set/)
  expect(readConfig({ ...good(), APP_ENV: undefined, NODE_ENV: undefined }).APP_ENV).toBe('development')
})

test('settings that make no sense are named, all at once', () => {
  const message = refusal({ RATE_LIMIT: '0/100', RATE_LIMIT_ADDRESS: 'fast', PORT: '70000', TEST_CLOCK: 'noon' })
  for (const name of ['RATE_LIMIT', 'RATE_LIMIT_ADDRESS', 'PORT', 'TEST_CLOCK']) expect(message).toContain(name)
  expect(readConfig({ ...good(), RATE_LIMIT: '20/300' }).RATE_LIMIT).toEqual({ perSecond: 20, burst: 300 })
  expect(readConfig({ ...good(), BASE_DOMAIN: 'Towns.Example' }).BASE_DOMAIN).toBe('towns.example')
  expect(() => jobsUrl(readConfig(good()))).toThrow(/DATABASE_JOBS_URL/)
})

test('.env.example names every setting that is read, once, and says which are still to come', () => {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')
  const [now = '', later = ''] = text.split('# Named for features that are still to come')
  const namesIn = (part: string): string[] => [...part.matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name)
  // Those of npm start, npm test and the migrations, which the server does not read; NODE_ENV is Node's own.
  const others = ['DEMO', 'REFERENCE_DIR']
  const read = settingNames.filter((name) => name !== 'NODE_ENV' && !hookNames.includes(name))
  expect(namesIn(now).sort()).toEqual([...new Set([...read, ...others])].sort())
  for (const name of namesIn(later)) expect([name, settingNames.includes(name)]).toEqual([name, false])
})

test('tokens are signed by an algorithm of a short list, for an hour at most; other pages are named as browsers write them', () => {
  for (const JWT_ALGORITHM of ['none', 'RS256', 'hs256', 'HS256,none'])
    expect(refusal({ JWT_ALGORITHM })).toMatch(/JWT_ALGORITHM/)
  for (const JWT_EXPIRE_MINUTES of ['0', '61', '1e9', 'never'])
    expect(refusal({ JWT_EXPIRE_MINUTES })).toMatch(/JWT_EXPIRE_MINUTES/)
  for (const CORS_EXTRA_ORIGINS of [
    '*',
    'null',
    'https://a.example/',
    'a.example',
    'https://a.example,*',
    'http://a.example',
  ])
    expect([CORS_EXTRA_ORIGINS, refusal({ CORS_EXTRA_ORIGINS })]).toEqual([
      CORS_EXTRA_ORIGINS,
      expect.stringMatching(/CORS_EXTRA_ORIGINS/),
    ])
  const config = readConfig({
    ...good(),
    CORS_EXTRA_ORIGINS: 'https://a.example, https://b.example:8443',
    JWT_EXPIRE_MINUTES: '5',
  })
  expect(config.CORS_EXTRA_ORIGINS).toEqual(['https://a.example', 'https://b.example:8443'])
  expect(readConfig(good())).toMatchObject({
    JWT_ALGORITHM: 'HS256',
    JWT_EXPIRE_MINUTES: 15,
    CORS_EXTRA_ORIGINS: [],
    WORKER_POLL_SECONDS: 2,
  })
})

test('the tiles of maps are a template on a host that stands in full', () => {
  const tiles = 'https://tiles.example.com/osm/{z}/{x}/{y}{r}.png'
  expect(readConfig({ ...good(), MAP_TILES_URL: tiles }).MAP_TILES_URL).toBe(tiles)
  for (const wrong of [
    'https://{s}.example.com/{z}/{x}/{y}.png',
    'javascript:{z}',
    'https://tiles.example.com/a b/{z}',
  ])
    expect(refusal({ MAP_TILES_URL: wrong })).toContain('MAP_TILES_URL')
})

test('what belongs together is set together: an account for text messages, and a map service with whom its operators may write to', () => {
  const account = { TWILIO_ACCOUNT_SID: 'AC-of-the-town', TWILIO_AUTH_TOKEN: fresh(), TWILIO_FROM: '+12025550123' }
  expect(refusal(account)).toMatch(/SMS_COUNTRIES is missing/)
  expect(refusal({ ...account, APP_ENV: 'development', NODE_ENV: '' })).toBe('started')
  for (const SMS_COUNTRIES of ['Germany', 'DE;AT', 'DE,,AT', 'XX', '49'])
    expect([SMS_COUNTRIES, refusal({ ...account, SMS_COUNTRIES })]).toEqual([
      SMS_COUNTRIES,
      expect.stringMatching(/SMS_COUNTRIES \(write/),
    ])
  expect(readConfig({ ...good(), ...account, SMS_COUNTRIES: 'de, AT' }).SMS_COUNTRIES).toEqual(['DE', 'AT'])
  Object.assign(account, { SMS_COUNTRIES: 'DE,AT' })
  expect(refusal(account)).toBe('started')
  for (const name of Object.keys(account).slice(0, 3))
    expect(refusal({ ...account, [name]: undefined })).toContain('TWILIO_FROM')
  expect(refusal({ ...account, TWILIO_BASE_URL: 'http://sms.internal' })).toContain('TWILIO_BASE_URL')
  const maps = { GEOCODING_URL: 'https://maps.example.org', GEOCODING_EMAIL: 'maps@towns.example' }
  expect(refusal(maps)).toBe('started')
  expect(refusal({ GEOCODING_URL: maps.GEOCODING_URL })).toContain('GEOCODING_EMAIL')
})
