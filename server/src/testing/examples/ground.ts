import { ask, type Caller } from '../call.js'
import { makeTenant, PASSWORD, type Tenancy } from '../tenants.js'
import type { World } from '../world.js'
import { billingThings } from './billing-things.js'
import { duplicatesThings } from './duplicates-things.js'
import { factorsThings } from './factors-things.js'
import { importsThings } from './imports-things.js'
import { operatorsThings } from './operators-things.js'
import { peoplesThings } from './peoples-things.js'
import { tenantsThings } from './tenants-things.js'
import { visitorsThings } from './visitors-things.js'

/** Where the example of one operation is tried: a town of its own, and what can be made in it. */
export type Ground = {
  world: World
  /** The operation's name. */
  name: string
  tenant: Tenancy
  /** Sends a mutation as the owner; answers the id of what it made. */
  made: (query: string, caller?: Caller) => Promise<string>
}

/** What the examples name, by the name: each is made only where an example names it. */
export type Things = Record<string, (ground: Ground) => string | Promise<string>>

const things: Things = {
  ...tenantsThings,
  ...billingThings,
  ...importsThings,
  ...duplicatesThings,
  ...visitorsThings,
  ...peoplesThings,
  ...factorsThings,
  ...operatorsThings,
}

export async function groundFor(world: World, name: string, script: string): Promise<Record<string, string>> {
  const tenant = await makeTenant(world)
  const made = async (query: string, caller: Caller = tenant.owner): Promise<string> =>
    Object.values(await ask<Record<string, { id: string }>>(world, query, {}, caller))[0]?.id ?? ''
  const ground: Ground = { world, name, tenant, made }
  const values: Record<string, string> = { URL: world.url, TENANT: tenant.slug, TENANT_ID: tenant.id, PASSWORD }
  const named = new Set([...script.matchAll(/(?<!\\)\$([A-Z_]{2,})/g)].map(([, key = '']) => key))
  for (const key of named) values[key] ??= (await things[key]?.(ground)) ?? ''
  return values
}
