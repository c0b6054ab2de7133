import { expect, test } from 'vitest'
import { productionSettings } from '../testing/production.js'
import { asJson, upgradeAs, wire } from '../testing/wire.js'
import { openWorld, useWorld } from '../testing/world.js'

const world = useWorld({ ...productionSettings(), TRUST_PROXY: '1' })
const clear = { 'x-forwarded-proto': 'http', host: 'mainstreet.test' }
const question = { headers: { ...asJson, ...clear }, body: '{"query":"{ plans { key } }"}' }

test('row 62: in production a page asked for in the clear is shown the way to TLS, on its own host and at its own address', async () => {
  for (const method of ['GET', 'HEAD']) {
    const { status, headers } = await wire(world(), { method, path: '/admin/join?a=1%20b', headers: clear })
    expect([status, headers.location]).toEqual([308, 'https://mainstreet.test/admin/join?a=1%20b'])
    expect(headers['cache-control']).toBe('no-store')
  }
  const forged = { ...clear, host: 'a-town.mainstreet.test:80', 'x-forwarded-host': 'evil.example' }
  const { headers } = await wire(world(), { method: 'GET', path: '/x//evil.example/', headers: forged })
  expect(headers.location).toBe('https://a-town.mainstreet.test/x//evil.example/')
})

test('row 62: what is sent in the clear is refused and nothing of it is done', async () => {
  const { status, json } = await wire(world(), question)
  expect([status, json.data, json.errors?.[0]?.message]).toEqual([403, undefined, 'Ask over https.'])
  expect((await wire(world(), { ...question, method: 'GET', path: '/graphql?query={plans{key}}' })).status).toBe(403)
  const host = 'Host: mainstreet.test\r\nX-Forwarded-Proto: http'
  expect(await upgradeAs(world(), host)).toContain(' 403 ')
  await expect.poll(() => upgradeAs(world(), host.replace(/http$/, 'https'))).toContain(' 101 ')
})

test('over TLS, from inside, and where no proxy is trusted it is answered', async () => {
  const over = { ...asJson, host: 'mainstreet.test', 'x-forwarded-proto': 'https' }
  expect((await wire(world(), { ...question, headers: over })).status).toBe(200)
  const { 'x-forwarded-proto': _, ...inside } = over
  expect((await wire(world(), { ...question, headers: inside })).status).toBe(200)
  expect((await wire(world(), { method: 'GET', path: '/health/live', headers: clear })).status).toBe(200)
  const alone = await openWorld(productionSettings())
  expect((await wire(alone, question)).status).toBe(200)
  await alone.close()
})
