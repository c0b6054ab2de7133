import { beforeAll, expect, test } from 'vitest'
import { readAccess } from '../../modules/identity/tokens.js'
import { ask, call } from '../call.js'
import { makeTenant } from '../tenants.js'
import { openTwoTowns, type TwoTowns } from '../two-towns.js'
import { asJson, wire } from '../wire.js'
import { useWorld } from '../world.js'
import { BAR, quickest, tryEvilTexts } from './evil-text.js'

const world = useWorld()
let towns: TwoTowns
beforeAll(async () => {
  towns = await openTwoTowns(world())
}, 300_000)

test('IN-05: a hundred kilobytes of what no pattern likes, in every text of the schema, take no longer than anything else', async () => {
  const { tries, failed, slow } = await tryEvilTexts(towns, 1)
  expect([failed, slow]).toEqual([[], []])
  expect(tries).toBeGreaterThan(100)
}, 240_000)

test('IN-05: nor in a header', async () => {
  const long = 'a'.repeat(7_000)
  const headers = {
    'x-tenant-id': `${long}!`,
    authorization: `Bearer ${'a.'.repeat(3_500)}!`,
    origin: `https://${'a-'.repeat(3_500)}!`,
    'x-request-id': `${long}!`,
    cookie: `${'refresh=a;'.repeat(700)}!`,
    'content-type': `application/json${' '.repeat(7_000)}x`,
    'idempotency-key': `${long} `,
    'x-api-key': `pk_live_${long}`,
  }
  for (const [name, value] of Object.entries(headers)) {
    const ms = await quickest(() =>
      wire(world(), { headers: { ...asJson, [name]: value }, body: '{"query":"{ __typename }"}' }),
    )
    expect([name, ms < BAR, ms]).toEqual([name, true, expect.any(Number)])
  }
  const { settings } = world().app.house
  expect(
    await quickest(async () => readAccess(settings, `${'eyJ'.repeat(400)}.${'.'.repeat(700)}`, new Date())),
  ).toBeLessThan(BAR)
})

test('IN-06: names that lead to the prototype change nothing, wherever JSON goes in, a hundred times over', async () => {
  const tenant = await makeTenant(world())
  const poison = '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}'
  const branding = `mutation ($input: UpdateBrandingInput!) { updateBranding(input: $input) { id } }`
  const bodies = [
    `{"query":"{ __typename }","variables":${poison}}`,
    `{"query":"{ __typename }","extensions":${poison}}`,
    `{"query":"{ __typename }","__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}`,
    `{"query":${JSON.stringify(branding)},"variables":{"input":{"colors":${poison},"__proto__":{"polluted":"yes"}}}}`,
    `{"query":"query ($__proto__: Int) { __typename }","variables":{"__proto__":{"polluted":"yes"}}}`,
    `{"query":"{ __proto__: __typename constructor: __typename }"}`,
  ]
  const headers = { ...asJson, authorization: `Bearer ${tenant.owner.token}` }
  for (let round = 0; round < 17; round += 1)
    for (const body of bodies) {
      const { status, text } = await wire(world(), { headers, body })
      expect([body, status < 500, text.includes('INTERNAL')]).toEqual([body, true, false])
    }
  const search = `/graphql?__proto__[polluted]=yes&constructor[prototype][polluted]=yes`
  expect((await wire(world(), { method: 'GET', path: search })).status).toBe(405)
  expect([({} as Record<string, unknown>).polluted, ([] as unknown as Record<string, unknown>).polluted]).toEqual([
    undefined,
    undefined,
  ])
  expect(await ask(world(), '{ tenant { name } }', {}, tenant.owner)).toEqual({
    tenant: { name: `Town ${tenant.slug}` },
  })
  // What a field keeps as it was sent holds no such name either.
  const kept = await world().truth<{ text: string }>('select branding::text as text from tenant where id = $1', [
    tenant.id,
  ])
  expect(kept[0]?.text).not.toMatch(/polluted/)
  expect((await call(world(), '{ me { permissions } }', {}, { tenant: tenant.slug })).data).toEqual({ me: null })
})
