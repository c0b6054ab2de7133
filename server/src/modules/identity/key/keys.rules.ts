import { type Doors, holds, keyed, may } from '../../../scope/doors.js'
import type { Scope } from '../../../scope/scope.js'
import { proveHolder } from '../factor/prove-holder.js'
import { keyScopes } from '../permissions.js'
import { type ApiKey, statusOf } from './api-key.entity.js'
import { prepareCreateKey } from './keys.prepare.js'

export const keyDoors: Doors = {
  Query: {
    apiKeys: { rule: may('key.read') },
    verifyApiKey: { rule: keyed },
  },
  Mutation: {
    createApiKey: { rule: may('key.write'), secret: true, prepare: prepareCreateKey },
    updateApiKey: { rule: may('key.write') },
    rotateApiKey: { account: true, rule: may('key.rotate'), secret: true, prepare: proveHolder('key.rotate') },
    revokeApiKey: { rule: may('key.write') },
  },
}

type Who = Pick<Scope, 'viewer' | 'now'>

export function mayChangeKey({ viewer, now }: Who, key: ApiKey): boolean {
  return holds(viewer, 'key.write') && statusOf(key, now()) === 'ACTIVE'
}

export function mayRotateKey({ viewer, now }: Who, key: ApiKey): boolean {
  return holds(viewer, 'key.rotate') && statusOf(key, now()) === 'ACTIVE' && !key.replacedBy
}

/** The scopes that the viewer may give a key: of what a key may have, what they hold themselves. */
export function scopesToGive({ viewer }: Pick<Scope, 'viewer'>): string[] {
  return holds(viewer, 'key.write') ? [...keyScopes].filter((each) => holds(viewer, each)) : []
}
