import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask, mailTo, url } from './installation.ts'

/** A tenant at a host of its own. `words`: what it alone is called by; `invitation`: where somebody is asked to join it. */
export type Brand = { name: string; slug: string; home: string; words: string[]; invitation: string; token: string }

type Registered = { registerTenant: { accessToken: string } }
type Claim = { addTenantDomain: { id: string; record: { name: string; value: string } } }

/** Founds the brands, each with a listing, somebody invited and a proved host `www.<slug>.org`, which only a mapped browser finds. */
export async function foundBrands(names: string[]): Promise<Brand[]> {
  const zone: Record<string, string[]> = {}
  const founded = await Promise.all(names.map((name) => found(name, zone)))
  publish(zone)
  return Promise.all(founded.map(settle))
}

async function found(name: string, zone: Record<string, string[]>) {
  const slug = `${name.toLowerCase().replace(/\W+/g, '-')}-${Date.now().toString(36)}`
  const register = 'mutation ($input: RegisterTenantInput!) { registerTenant(input: $input) { accessToken } }'
  const person = { name: 'Olive Owner', email: `owner@${slug}.example`, password: 'quiet-lantern-over-harbour' }
  const input = { tenantName: name, tenantSlug: slug, ...person }
  const token = (await ask<Registered>(register, { input }, {})).registerTenant.accessToken
  const headers = { authorization: `Bearer ${token}` }
  const list = 'mutation ($input: CreateListingInput!) { createListing(input: $input) { id } }'
  await ask(list, { input: { name: `${name} Bakery`, status: 'PUBLISHED' } }, headers)
  const host = `www.${slug}.org`
  const add = 'mutation ($host: String!) { addTenantDomain(host: $host) { id record { name value } } }'
  const { id, record } = (await ask<Claim>(add, { host }, headers)).addTenantDomain
  zone[record.name] = [record.value]
  return { name, slug, host, id, token, headers }
}

async function settle({ name, slug, host, id, token, headers }: Awaited<ReturnType<typeof found>>): Promise<Brand> {
  // The worker looks at the same time: who comes second is told that the name is served. That it is, the next step asks for.
  await ask('mutation ($id: ID!) { verifyTenantDomain(id: $id) { id } }', { id }, headers).catch(() => undefined)
  await ask('mutation ($id: ID) { setPrimaryDomain(id: $id) { id } }', { id }, headers)
  const email = `guest@${slug}.example`
  const invite = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id } }'
  await ask(invite, { input: { email, role: 'EDITOR' } }, headers)
  const home = `http://${host}:${new URL(url).port}`
  const invitation = /join#token=[\w-]+/.exec(await mailTo(email, 'join#token='))?.[0] ?? ''
  return { name, slug, home, words: [slug, name.toLowerCase().split(' ')[0] ?? slug], invitation, token }
}

/** What the installation's name servers say: a file, as the run of the journeys has it. */
function publish(zone: Record<string, string[]>): void {
  const folder = process.env.MAINSTREET_DATA_DIR
  if (!folder) throw new Error('MAINSTREET_DATA_DIR is missing: journeys are run by npm test.')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'dns.json'), JSON.stringify(zone))
}
