import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, expect, test } from 'vitest'
import { ask, type Caller } from '../../../testing/call.js'
import { letTimePass, runJobs } from '../../../testing/jobs.js'
import { makeListing } from '../../../testing/makers.js'
import { makeNewcomer, makeTenant, type Tenancy } from '../../../testing/tenants.js'
import type { smsOutbox } from '../../../providers/sms/embedded.js'
import { twilio } from '../../../providers/sms/twilio.js'
import { inTestMode } from '../../../testing/test-mode.js'
import { useWorld } from '../../../testing/world.js'
import { claimsIn, codeOf } from './claim.ground.js'

const world = useWorld()
let town: Tenancy
beforeAll(async () => {
  town = await makeTenant(world(), { name: 'Pell Haven' })
})

const { start, prove, begun, standing } = claimsIn(world)

/** Numbers of the range that Germany keeps for stories; nobody has them. */
const landline = '+493023125001'
const mobile = '+491713920012'
const texted = async () => {
  await runJobs(world())
  return (world().app.house.ports.sms as ReturnType<typeof smsOutbox>).list()
}

test('a code that was sent to the mobile phone of the listing gives it as well; a landline is sent none, and nobody’s phone is rung on and on', async () => {
  const phones = [{ number: landline }, { label: 'Kitchen', number: mobile }]
  const fixed = await makeListing(world(), town, { name: 'No mobile', phone: landline })
  const shop = await makeListing(world(), town, { name: 'Kettle.example win', phones })
  const [person, other] = [await makeNewcomer(world(), town), await makeNewcomer(world(), town)]
  const ways = async (id: string, caller: Caller = person) =>
    (await ask<{ claimOptions: object[] }>(world(), `{ claimOptions(listingId: "${id}") { method hint } }`, {}, caller))
      .claimOptions
  expect(await ways(fixed.id)).toEqual([])
  expect(codeOf(await start(person, fixed.id, 'PHONE'))).toBe('CONFLICT')
  expect(await ways(shop.id)).toEqual([{ method: 'PHONE', hint: '+49 ••• 12' }])

  const test = { token: (await inTestMode(world(), town.owner)).token }
  const tried = await makeListing(world(), { ...town, owner: test as never }, { name: 'Tried', phones })
  expect(await ways(tried.id, test), 'nobody’s phone rings for a trial').toEqual([])

  const first = await begun(person, shop.id, 'PHONE')
  expect(first).toMatchObject({ hint: '+49 ••• 12', token: null, triesLeft: 5 })
  // What comes back in a day is what is left of it: three of six, so one in eight hours.
  const turns = `select round(extract(epoch from tat - now()) / 3600)::int as hours from rate_bucket where key = $1`
  expect(await world().truth(turns, [`sms-for:${town.id}:${shop.id}`])).toEqual([{ hours: 8 }])
  const [sms] = await texted()
  // Nothing in it that a phone makes a link of, for whoever named the business did not ask its owner.
  expect(sms?.text).toMatch(/^\d{6} is the code for Kettle example win at Pell Haven\. /)
  const code = sms?.text.slice(0, 6) ?? ''
  const rows = await world().truth<{ row: string }>(
    'select to_jsonb(p)::text as row from claim_proof p where id = $1',
    [first.id],
  )
  expect(rows[0]?.row).not.toMatch(new RegExp(`${code}|${mobile.slice(1)}`))
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  expect((await prove(person, first.id, wrong)).data?.proveClaim).toMatchObject({ problem: 'WRONG_CODE', triesLeft: 4 })
  expect((await prove(person, first.id, code)).data?.proveClaim.provenAt).toEqual(expect.any(String))
  expect(await standing(shop.id, person)).toEqual({ isVerified: true, viewerCanEdit: true })

  // Of another town, for the same phone, by somebody else: two at once, whoever asks.
  const elsewhere = await makeTenant(world())
  const there = await makeListing(world(), elsewhere, { name: 'There', phones })
  const stranger = await makeNewcomer(world(), elsewhere)
  const second = await begun(stranger, there.id, 'PHONE')
  await world().truth(`update listing set phone = '+491713920099', further_phones = '[]' where id = $1`, [there.id])
  expect(await texted(), 'the listing shows another one').toHaveLength(1)
  expect(codeOf(await prove(stranger, second.id, code))).toBe('CONFLICT')
  const third = await makeListing(world(), town, { name: 'Third', phones })
  expect(codeOf(await start(other, third.id, 'PHONE'))).toBe('RATE_LIMITED')
  // Many numbers of many listings: what a listing, a town and the installation send in a day has an end.
  for (const bucket of [`sms-for:${town.id}:${third.id}`, `sms-of:${town.id}`, 'sms']) {
    await world().truth(
      `delete from rate_bucket where key like 'sms-to:%' or key like 'sms-for:%' or key like 'claim-proof-by:%'`,
    )
    await world().truth(
      `insert into rate_bucket (key, tat) values ($1, now() + interval '2 days') on conflict (key) do update set tat = excluded.tat`,
      [bucket],
    )
    expect([bucket, codeOf(await start(other, third.id, 'PHONE'))]).toEqual([bucket, 'RATE_LIMITED'])
    await world().truth('delete from rate_bucket where key = $1', [bucket])
  }
})

test('a text message goes to phones of the operator’s countries alone, and what may have been sent is sent once more at most', async () => {
  const { settings, ports } = world().app.house
  const shop = await makeListing(world(), town, { name: 'x', phones: [{ number: mobile }] })
  const person = await makeNewcomer(world(), town)
  const options = () => ask(world(), `{ claimOptions(listingId: "${shop.id}") { method } }`, {}, person)
  settings.smsCountries = ['AT', 'CH']
  expect(await options()).toEqual({ claimOptions: [] })
  expect(codeOf(await start(person, shop.id, 'PHONE'))).toBe('CONFLICT')
  settings.smsCountries = ['AT', 'DE']
  expect(await options()).toEqual({ claimOptions: [{ method: 'PHONE' }] })
  settings.smsCountries = null

  let posts = 0
  const vendor = createServer((req) => {
    posts += 1
    req.resume().on('end', () => req.socket.destroy())
  })
  await new Promise<void>((done) => vendor.listen(0, '127.0.0.1', done))
  const { sms } = ports
  const base = `http://127.0.0.1:${(vendor.address() as AddressInfo).port}`
  ports.sms = twilio({ base, accountSid: `AC${'0'.repeat(32)}`, authToken: 'x', from: '+12025550123' })
  await world().truth(`delete from rate_bucket where key like 'sms%'`)
  await begun(person, shop.id, 'PHONE')
  for (const sent of [1, 2, 2, 2]) {
    await runJobs(world())
    expect(posts).toBe(sent)
    await letTimePass(world())
  }
  ports.sms = sms
  vendor.close()
})
