import { ask, type Caller } from './call.js'
import type { World } from './world.js'

type Made = { createApiKey: { secret: string } }
const create = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }'

/** A new key of the tenant, as a caller: secret with these scopes, or publishable. */
export async function makeKey(world: World, owner: Caller, scopes: string[] | 'PUBLISHABLE'): Promise<Caller> {
  const kind = scopes === 'PUBLISHABLE' ? { kind: scopes } : { kind: 'SECRET', scopes }
  const made = await ask<Made>(world, create, { input: { name: 'Swept', mode: 'LIVE', ...kind } }, owner)
  return { headers: { 'x-api-key': made.createApiKey.secret } }
}
