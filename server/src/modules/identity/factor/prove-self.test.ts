import { beforeAll, beforeEach, expect, test } from 'vitest'
import { type Answer, ask, call } from '../../../testing/call.js'
import { addTotp } from '../../../testing/factors.js'
import { makeMember, makeTenant, PASSWORD, type Tenancy } from '../../../testing/tenants.js'
import { useWorld } from '../../../testing/world.js'

const world = useWorld()
let tenant: Tenancy
let recovery: string[]
let keyId: string
let memberId: string

beforeAll(async () => {
  tenant = await makeTenant(world())
  const create =
    'mutation { createApiKey(input: { name: "Old", kind: SECRET, scopes: ["listing.read"] }) { apiKey { id } } }'
  const made = await ask<{ createApiKey: { apiKey: { id: string } } }>(world(), create, {}, tenant.owner)
  keyId = made.createApiKey.apiKey.id
  memberId = (await makeMember(world(), tenant, 'ADMIN')).userId
  recovery = (await addTotp(world(), tenant.owner)).recovery
})
beforeEach(() => world().truth('delete from rate_bucket'))

/** What an open session alone must not do (AU-15), each with its proof where `$P` stands. */
const guarded: [string, () => string][] = [
  ['rotateApiKey', () => `rotateApiKey(id: "${keyId}", input: { $P }) { apiKey { id } }`],
  ['requestTenantExport', () => 'requestTenantExport(input: { $P }) { id }'],
  ['requestTenantDeletion', () => `requestTenantDeletion(input: { confirmSlug: "${tenant.slug}", $P }) { id }`],
  ['transferOwnership', () => `transferOwnership(userId: "${memberId}", $P) { id }`],
  ['changePassword', () => 'changePassword(input: { newPassword: "nine quiet herons at dawn", current$P })'],
  ['changeEmail', () => 'changeEmail(input: { email: "else@people.example", $P })'],
  ['startTotp', () => 'startTotp(input: { $P }) { uri }'],
  ['regenerateRecoveryCodes', () => 'regenerateRecoveryCodes(input: { $P }) { codes }'],
  ['startPasskeyRegistration', () => 'startPasskeyRegistration(input: { $P }) { options }'],
]

const say = (mutation: string, proof: string): Promise<Answer<unknown>> => {
  const given = mutation.includes('current$P') ? proof.replace('password', 'Password') : proof
  return call(world(), `mutation { ${mutation.replace('$P', given)} }`, {}, tenant.owner)
}
const told = ({ errors }: Answer<unknown>): unknown[] => {
  const extensions = errors?.[0]?.extensions
  return [extensions?.code, extensions?.reason, extensions?.fields?.[0]?.path.replace('input.', '')]
}

test.each(guarded)(
  '%s asks for the present password and the second factor, and changes nothing without',
  async (name, mutation) => {
    const field = name === 'changePassword' ? 'currentPassword' : 'password'
    expect(told(await say(mutation(), 'password: ""'))).toEqual(['BAD_USER_INPUT', 'PASSWORD_REQUIRED', field])
    expect(told(await say(mutation(), 'password: "not mine"'))).toEqual(['BAD_USER_INPUT', undefined, field])
    const right = `password: "${PASSWORD}"`
    expect(told(await say(mutation(), right))).toEqual(['BAD_USER_INPUT', 'TOTP_REQUIRED', 'totpCode'])
  },
)

test('with both it is done, and a code is good for one of them', async () => {
  const proof = `password: "${PASSWORD}", totpCode: "${recovery[0]}"`
  const rotated = await say(guarded[0]?.[1]() ?? '', proof)
  expect([rotated.errors, rotated.data]).toEqual([undefined, { rotateApiKey: { apiKey: { id: expect.any(String) } } }])
  expect(told(await say(guarded[1]?.[1]() ?? '', proof))).toEqual(['BAD_USER_INPUT', 'TOTP_WRONG', 'totpCode'])
  const exported = await say(guarded[1]?.[1]() ?? '', `password: "${PASSWORD}", totpCode: "${recovery[1]}"`)
  expect(exported.errors).toBeUndefined()
})

test('who may not do it is told so, whatever they prove, and nothing is hashed or spent for them', async () => {
  const editor = await makeMember(world(), tenant, 'EDITOR')
  await world().truth('delete from rate_bucket')
  for (const proof of ['password: ""', `password: "${PASSWORD}"`]) {
    const answer = await call(world(), `mutation { requestTenantExport(input: { ${proof} }) { id } }`, {}, editor)
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  }
  expect(await world().truth(`select 1 from rate_bucket where key like 'login:%'`)).toEqual([])
})
