import 'reflect-metadata'
import { randomInt } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildHouse } from '../app.js'
import { readConfig } from '../config.js'
import { closeHouse, forVisitor, type House } from '../scope/makers.js'
import { hireStaff } from './load-staff.js'
import { fillDemo, foundDemo } from './load-tenant.js'
import { demoTenants } from './tenants.js'
import type { DemoTenant } from './types.js'

/** Fills an empty installation with the two demo tenants, through the services; what is there already is left alone. */
async function main(): Promise<void> {
  const config = readConfig()
  if (config.APP_ENV === 'production') throw new Error('The demo is not for production.')
  const house = await buildHouse(config, 'mainstreet-demo')
  try {
    const tenants = demoTenants(house.now())
    const missing = []
    for (const tenant of tenants) if (!(await isThere(house, tenant))) missing.push(tenant)
    if (missing.length) await load(house, missing, config.MAINSTREET_DATA_DIR)
  } finally {
    await closeHouse(house)
  }
}

async function isThere(house: House, tenant: DemoTenant): Promise<boolean> {
  const scope = forVisitor(house, null)
  try {
    return (await scope.ask('select 1 from find_tenant(null, null, $1)', [[tenant.slug]])).length > 0
  } finally {
    await scope.end()
  }
}

async function load(house: House, tenants: DemoTenant[], dataDir: string): Promise<void> {
  const password = passphrase()
  const people = await hireStaff(house, tenants, password)
  // In their order: who belongs to both enters the first until they have chosen.
  const founded = []
  for (const tenant of tenants) founded.push({ tenant, inTenant: await foundDemo(house, tenant, people) })
  // Together: one draws its pictures, which is work for other threads, while the database keeps the other's listings.
  await Promise.all(
    founded.map(({ tenant, inTenant }) => {
      process.stderr.write(`demo: ${tenant.name}, ${tenant.listings.length} listings\n`)
      return fillDemo(house, tenant, inTenant)
    }),
  )
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const shown = tenants.map(({ slug, name, locale }) => ({ slug, name, locale, url: `/demo/${slug}` }))
  const logins = tenants.flatMap((tenant) =>
    tenant.staff.map(({ role, email }) => ({ role, email, password, tenant: tenant.slug })),
  )
  writeFileSync(join(dataDir, 'demo.json'), JSON.stringify({ tenants: shown, logins }, null, 2), { mode: 0o600 })
}

const syllables = 'ba de fi go ku la me ni po ra se ti vo wa ye zu'.split(' ')

/** Made anew for each installation: a demo that everybody can guess into is an open door on somebody's laptop. */
function passphrase(): string {
  const word = (): string => Array.from({ length: 3 }, () => syllables[randomInt(syllables.length)]).join('')
  return `${word()}-${word()}-${randomInt(100, 999)}`
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
