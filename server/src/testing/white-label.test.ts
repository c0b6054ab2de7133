import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { letters } from '../letters.js'
import { ask } from './call.js'
import { mailTo, runJobs } from './jobs.js'
import { makeListing } from './makers.js'
import { readRoutes } from './routes-of.js'
import { makeTenant, type Tenancy } from './tenants.js'
import { wire } from './wire.js'
import { useWorld } from './world.js'

/** Row 27: nothing that a tenant's visitor meets says whose platform it is, or who else is on it. */
const world = useWorld({ BASE_DOMAIN: 'grandplatform.example' })
const platform = ['mainstreet', 'grandplatform']

type Brand = Tenancy & { host: string; words: string[] }
let brands: [Brand, Brand]
beforeAll(async () => {
  brands = [await found('Zephyrine Quay', 'zephyrine', 'en'), await found('Marigold Fen', 'marigold', 'ar')]
})

/** A tenant at a host of its own, with something to show. */
async function found(name: string, slug: string, locale: string): Promise<Brand> {
  const tenant = await makeTenant(world(), { name, slug })
  const host = `www.${slug}.org`
  const { owner } = tenant
  const change = `mutation ($tenant: UpdateTenantInput!, $brand: UpdateBrandingInput!) {
    updateTenant(input: $tenant) { id } updateBranding(input: $brand) { id } }`
  const legalLinks = { imprint: `https://${host}/imprint` }
  await ask(
    world(),
    change,
    { tenant: { locale, email: `hello@${slug}.org`, legalLinks }, brand: { senderName: `${name} Desk` } },
    owner,
  )
  await makeListing(world(), tenant, { name: `${name} Bakery`, status: 'PUBLISHED' })
  const add = 'mutation ($host: String!) { addTenantDomain(host: $host) { id record { name value } } }'
  type Added = { addTenantDomain: { id: string; record: { name: string; value: string } } }
  const { addTenantDomain: claim } = await ask<Added>(world(), add, { host }, owner)
  world().publish({ [claim.record.name]: [claim.record.value] })
  await ask(world(), 'mutation ($id: ID!) { verifyTenantDomain(id: $id) { id } }', { id: claim.id }, owner)
  await ask(world(), 'mutation ($id: ID) { setPrimaryDomain(id: $id) { id } }', { id: claim.id }, owner)
  return { ...tenant, host, words: [slug, name.toLowerCase()] }
}

/** Which names that have no business there a text holds. */
function strangers(brand: Brand, text: string): string[] {
  const other = brands.find(({ id }) => id !== brand.id)
  return [...platform, ...(other?.words ?? [])].filter((name) => text.toLowerCase().includes(name))
}

const read = async (brand: Brand, path: string, more: Parameters<typeof wire>[1] = {}): Promise<string> => {
  const { status, headers, text } = await wire(world(), {
    method: 'GET',
    path,
    ...more,
    headers: { host: brand.host, ...more.headers },
  })
  // A page that nobody was shown would name nobody either.
  if (status === 429 || status === 503) throw new Error(`${path} was not answered: ${status}`)
  return `${JSON.stringify(headers)}\n${text}`
}

/** Pages of the stand-ins, which production does not have. */
const standIns = ['/demo/:slug', '/outbox']

test('no page, file, refusal or header at a tenant’s own host names the platform or another tenant, whatever the route', async () => {
  const routes = readRoutes(world().app.express).filter((path) => !standIns.includes(path))
  expect(routes).toEqual(expect.arrayContaining(['/graphql', '/admin', '/health/live']))
  const guessed = [
    '/',
    '/robots.txt',
    '/sitemap.xml',
    '/manifest.json',
    '/favicon.ico',
    '/widget/v1.js',
    '/nothing/here',
  ]
  for (const brand of brands)
    for (const path of ['/admin', '/widget/v1.js', '/health/live'])
      expect([path, (await wire(world(), { method: 'GET', path, headers: { host: brand.host } })).status]).toEqual([
        path,
        200,
      ])
  const found: string[] = []
  for (const brand of brands)
    for (const route of [...routes, ...guessed]) {
      const path = route.replace(/\*\w+/g, 'x').replace(/:\w+/g, brand.slug)
      for (const method of ['GET', 'POST', 'DELETE', 'OPTIONS'])
        found.push(...strangers(brand, await read(brand, path, { method })).map((name) => `${method} ${path}: ${name}`))
    }
  expect(found).toEqual([])
})

test('no mail of any kind does, nor does the one that is sent: subject, page, plain text, sender', async () => {
  const found: string[] = []
  const preview = 'query ($kind: MailKind!) { mailPreview(kind: $kind) { subject html text } }'
  for (const brand of brands) {
    for (const kind of Object.keys(letters)) {
      const mail = await ask(world(), preview, { kind: kind.toUpperCase() }, brand.owner)
      found.push(...strangers(brand, JSON.stringify(mail)).map((name) => `${kind}: ${name}`))
    }
    const query = `mutation { requestPasswordReset(email: "${brand.owner.email}") }`
    const headers = { 'content-type': 'application/json' }
    await read(brand, '/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) })
  }
  await runJobs(world())
  for (const brand of brands) {
    const sent = mailTo(world(), brand.owner.email)
    expect(sent.length).toBeGreaterThan(0)
    for (const mail of sent)
      found.push(...strangers(brand, JSON.stringify(mail)).map((name) => `sent "${mail.subject}": ${name}`))
  }
  expect(found).toEqual([])
})

test('no public answer of the API does: everything a visitor can read of a tenant, and what is refused', async () => {
  const queries = [
    `{ tenant { id slug name description email phone siteUrl locale timezone legalLinks { imprint } socialLinks { url }
       branding { logoUrl logoDarkUrl faviconUrl colors { primary } font } }
       categories { name } listings { nodes { id name jsonLd website } } }`,
    '{ tenant { widgetOrigins } }',
    '{ nonsense }',
    'mutation { login(input: { email: "nobody@nowhere.example", password: "x" }) { accessToken } }',
  ]
  const found: string[] = []
  for (const brand of brands)
    for (const query of queries) {
      const headers = { 'content-type': 'application/json' }
      const text = await read(brand, '/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) })
      found.push(...strangers(brand, text).map((name) => `${query.slice(0, 40)}: ${name}`))
    }
  expect(found).toEqual([])
})

test('nothing that browsers load of the widget and the log-in page names the platform', () => {
  const found: string[] = []
  for (const part of ['admin', 'widget']) {
    const folder = fileURLToPath(new URL(`../../../${part}/dist/`, import.meta.url))
    if (!existsSync(folder)) throw new Error(`${folder} is absent. Build first (npm test does).`)
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name)))
      if (/mainstreet/i.test(readFileSync(`${folder}${file}`, 'latin1'))) found.push(`${part}/${file}`)
  }
  expect(found).toEqual([])
})
