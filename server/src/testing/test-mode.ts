import { ask, type Caller } from './call.js'
import type { World } from './world.js'

const create = `mutation { createApiKey(input: { name: "A try", kind: SECRET, mode: TEST,
  scopes: ["listing.read", "listing.write", "category.write", "tenant.read"] }) { secret } }`
const enter = 'mutation ($id: ID!) { switchTenant(tenantId: $id) { accessToken } }'

export type TestMode = { id: string; token: string; secret: string }

/** Opens the caller's test mode by a first test key, and answers a session in it beside the key. */
export async function inTestMode(world: World, owner: Caller): Promise<TestMode> {
  const { createApiKey } = await ask<{ createApiKey: { secret: string } }>(world, create, {}, owner)
  const id = await testIdOf(world, owner)
  return { id, secret: createApiKey.secret, token: await switchedTo(world, id, owner) }
}

export async function testIdOf(world: World, who: Caller): Promise<string> {
  const { tenant } = await ask<{ tenant: { testTenantId: string } }>(world, '{ tenant { testTenantId } }', {}, who)
  return tenant.testTenantId
}

export async function switchedTo(world: World, id: string, who: Caller): Promise<string> {
  return (await ask<{ switchTenant: { accessToken: string } }>(world, enter, { id }, who)).switchTenant.accessToken
}
