import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Answer, call } from '../../testing/call.js'
import { makeTenant } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld({ JWT_ALGORITHM: 'HS512', JWT_EXPIRE_MINUTES: '5' })

test('AU-01: tokens are signed by the algorithm that is set and taken by no other, and live as long as is set', async () => {
  const tenant = await makeTenant(world())
  const { token } = tenant.owner
  const [header, claims] = token
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, number | string>)
  expect([header?.alg, Number(claims?.exp) - Number(claims?.iat)]).toEqual(['HS512', 300])
  const forged = (alg: string, hash: string, more: object = {}): string => {
    const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
    const body = `${encode({ ...header, alg })}.${encode({ ...claims, ...more })}`
    return `${body}.${createHmac(hash, world().app.house.settings.jwtSecret).update(body).digest('base64url')}`
  }
  const me = (given: string): Promise<Answer<unknown>> => call(world(), '{ me { role } }', {}, { token: given })
  expect((await me(forged('HS512', 'sha512'))).errors).toBeUndefined()
  const longer = { exp: Number(claims?.iat) + 900 }
  for (const token of [forged('HS256', 'sha256'), forged('HS384', 'sha384'), forged('HS512', 'sha512', longer)])
    expect((await me(token)).status).toBe(401)
})
