import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { type Answer, ask, type Caller, call } from '../../testing/call.js'
import { mailTo, runJobs } from '../../testing/jobs.js'
import { makeEndorsement, makeListing } from '../../testing/makers.js'
import { makeMember, makeTenant, type Tenancy } from '../../testing/tenants.js'
import { browserIn, tokenFor } from '../../testing/visitors.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
let town: Tenancy
let shop: { id: string; slug: string }
beforeAll(async () => {
  town = await makeTenant(world())
})
const newShop = async () => {
  shop = await makeListing(world(), town, { name: `Shop ${newId().slice(-6)}` })
  return shop
}

const codeOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.code
const pathsOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.fields?.map(({ path }) => path)
type Said = { endorseListing: { id: string; status: string; comment: string | null; tags: string[] } }
const endorse = (input: object, caller: Caller = { tenant: town.slug }): Promise<Answer<Said>> =>
  call<Said>(
    world(),
    'mutation ($i: EndorseListingInput!) { endorseListing(input: $i) { id status comment tags } }',
    { i: { listingId: shop.id, wouldRepeat: true, formToken: browserIn(world(), town).formToken, ...input } },
    caller,
  )
const withdraw = (id: string, visitorToken: string | null, caller: Caller = { tenant: town.slug }) =>
  call(
    world(),
    'mutation ($id: ID!, $v: String) { withdrawEndorsement(id: $id, visitorToken: $v) { status comment } }',
    { id, v: visitorToken },
    caller,
  )
const reply = (caller: Caller, id: string, text: string | null) =>
  call<{ replyToEndorsement: { reply: string | null } }>(
    world(),
    'mutation ($id: ID!, $t: String) { replyToEndorsement(id: $id, input: { text: $t }) { reply repliedAt viewerCanReply } }',
    { id, t: text },
    caller,
  )
const shown = async (caller: Caller = { tenant: town.slug }) =>
  (
    await ask<{ listing: { endorsements: { nodes: Record<string, unknown>[] }; rank: { endorsementPoints: number } } }>(
      world(),
      `query ($id: ID!) { listing(id: $id) { rank { endorsementPoints }
        endorsements { nodes { comment status reply viewerCanReply } } } }`,
      { id: shop.id },
      caller,
    )
  ).listing
const rowOf = async (id: string) =>
  (await world().truth<Record<string, unknown>>('select * from endorsement where id = $1', [id]))[0] ?? {}

test('a visitor endorses a listing once from the same browser; nobody sees it before a moderator does, and no address is its author', async () => {
  await newShop()
  const browser = browserIn(world(), town)
  const first = await endorse({
    formToken: browser.formToken,
    comment: '  Mended in a day. ',
    tags: ['kind', ' kind '],
  })
  expect(first.data?.endorseListing).toMatchObject({ status: 'PENDING', comment: 'Mended in a day.', tags: ['kind'] })
  expect(codeOf(await endorse({ formToken: browser.formToken }))).toBe('CONFLICT')
  expect((await endorse({})).errors).toBeUndefined()
  expect((await shown()).endorsements.nodes).toEqual([])
  const row = await rowOf(first.data?.endorseListing.id ?? '')
  for (const key of [row.author_key, row.visitor_key, row.ip_hash]) {
    expect(String(key)).not.toContain('127.0.0.1')
    expect(String(key)).not.toContain(browser.visitorId)
  }
  // Another town knows the same browser by another name.
  const next = await makeTenant(world())
  const there = await makeListing(world(), next, { name: 'There' })
  const { formToken } = browserIn(world(), next, browser.visitorId)
  const other = await endorse({ listingId: there.id, formToken }, { tenant: next.slug })
  expect((await rowOf(other.data?.endorseListing.id ?? '')).author_key).not.toBe(row.author_key)
})

test('a person endorses once in whichever browser', async () => {
  await newShop()
  const person = await makeMember(world(), town, 'VIEWER')
  const first = await endorse({}, person)
  expect(first.data?.endorseListing.status).toBe('PENDING')
  expect(codeOf(await endorse({}, person))).toBe('CONFLICT')
  const id = first.data?.endorseListing.id ?? ''
  expect(codeOf(await withdraw(id, null, town.owner))).toBe('NOT_FOUND')
  expect((await withdraw(id, null, person)).errors).toBeUndefined()
  expect((await endorse({}, person)).errors).toBeUndefined()
})

test('what no person sent is refused, and each field that says so is named', async () => {
  await newShop()
  const fast = tokenFor(world(), town, { purpose: 'FORM', id: newId(), age: 1 })
  const stale = tokenFor(world(), town, { purpose: 'FORM', id: newId(), age: 13 * 3_600 })
  const foreign = browserIn(world(), await makeTenant(world())).formToken
  const kept = browserIn(world(), town).visitorToken
  for (const formToken of [fast, stale, foreign, kept, 'nonsense', '']) {
    const answer = await endorse({ formToken, honeypot: 'http://cheap.example' })
    expect([formToken, codeOf(answer), pathsOf(answer)]).toEqual([
      formToken,
      'BAD_USER_INPUT',
      ['input.honeypot', 'input.formToken'],
    ])
  }
  const bad = await endorse({ tags: ['x'.repeat(41)], comment: 'x'.repeat(2_001), email: 'no@where' })
  expect(pathsOf(bad)).toEqual(expect.arrayContaining(['input.tags', 'input.comment', 'input.email']))
  expect(await world().truth('select id from endorsement where listing_id = $1', [shop.id])).toEqual([])
})

test('of what visitors do not see nothing can be said: drafts, listings under review, other towns', async () => {
  const draft = await makeListing(world(), town, { name: 'Draft', status: 'DRAFT' })
  const hidden = await makeListing(world(), town, { name: 'Hidden' })
  await world().truth(`update listing set status = 'UNDER_REVIEW' where id = $1`, [hidden.id])
  const next = await makeTenant(world())
  const there = await makeListing(world(), next, { name: 'There' })
  for (const listingId of [draft.id, hidden.id, there.id, newId()])
    for (const caller of [{ tenant: town.slug }, town.owner])
      expect(codeOf(await endorse({ listingId }, caller))).toBe('NOT_FOUND')
})

test('a browser sends five at once and is then asked to wait; what was refused before costs it nothing', async () => {
  const { formToken } = browserIn(world(), town)
  await newShop()
  for (let n = 0; n < 7; n++) await endorse({ formToken: `${formToken}x` })
  for (let n = 0; n < 5; n++) {
    await newShop()
    expect((await endorse({ formToken })).errors).toBeUndefined()
  }
  await newShop()
  const answer = await endorse({ formToken })
  expect([codeOf(answer), answer.errors?.[0]?.extensions.retryAfter]).toEqual(['RATE_LIMITED', expect.any(Number)])
})

test('a network sends twenty at once, however many browsers it has, and an address gets three mails a day', async () => {
  town = await makeTenant(world())
  await newShop()
  const email = `flood-${newId().slice(-8)}@people.example`
  const codes = []
  for (let n = 0; n < 4; n++) codes.push(codeOf(await endorse({ email })))
  expect(codes).toEqual([undefined, undefined, undefined, 'RATE_LIMITED'])
  for (let n = 0; n < 16; n++) expect(codeOf(await endorse({}))).toBeUndefined()
  expect(codeOf(await endorse({}))).toBe('RATE_LIMITED')
})

test('links, addresses, repeated texts, many from one network and the owner’s own praise are told to moderators', async () => {
  town = await makeTenant(world())
  await newShop()
  const praise = 'The kindest people in the whole street, and cheap too'
  const signals = async (input: object, caller?: Caller) => {
    const id = (await endorse(input, caller)).data?.endorseListing.id ?? ''
    return (await rowOf(id)).signals
  }
  expect(await signals({ comment: praise })).toEqual([])
  expect(await signals({ comment: `${praise.toUpperCase()}!` })).toEqual(['REPEATED_TEXT'])
  expect(await signals({ comment: 'See www.cheap.example or call +49 89 123 4567' })).toEqual([
    'LINK',
    'CONTACT_DETAILS',
  ])
  const merchant = await makeMember(world(), town, 'MERCHANT')
  const grant = 'mutation ($l: ID!, $u: ID!) { grantListing(listingId: $l, userId: $u) { id } }'
  await ask(world(), grant, { l: shop.id, u: merchant.userId }, town.owner)
  expect(await signals({ comment: 'Good.' }, merchant)).toEqual(['SAME_NETWORK', 'OWN_LISTING'])
})

test('its browser alone takes an endorsement back; the text goes, and the rank forgets it', async () => {
  await newShop()
  const browser = browserIn(world(), town)
  const id = (await endorse({ formToken: browser.formToken, comment: 'Good.' })).data?.endorseListing.id ?? ''
  await world().truth(`update endorsement set status = 'APPROVED' where id = $1`, [id])
  await ask(
    world(),
    'mutation ($id: ID!) { updateListing(id: $id, input: { tags: ["x"] }) { id } }',
    { id: shop.id },
    town.owner,
  )
  expect((await shown()).rank.endorsementPoints).toBe(2)
  const stranger = browserIn(world(), town)
  for (const token of [stranger.visitorToken, browser.formToken, 'nonsense', null])
    expect(codeOf(await withdraw(id, token))).toBe('NOT_FOUND')
  expect((await withdraw(id, browser.visitorToken)).data).toEqual({
    withdrawEndorsement: { status: 'WITHDRAWN', comment: null },
  })
  expect(await shown()).toEqual({ rank: { endorsementPoints: 0 }, endorsements: { nodes: [] } })
  expect(JSON.stringify(await rowOf(id))).not.toContain('Good.')
  // What was refused is taken back without its words, and stays refused: it cannot be written once more.
  const again = (await endorse({ formToken: browser.formToken, comment: 'Bad.' })).data?.endorseListing.id ?? ''
  await world().truth(`update endorsement set status = 'REJECTED' where id = $1`, [again])
  expect((await withdraw(again, browser.visitorToken)).data).toEqual({
    withdrawEndorsement: { status: 'REJECTED', comment: null },
  })
  expect(codeOf(await endorse({ formToken: browser.formToken }))).toBe('CONFLICT')
})

test('an address that is confirmed is who wrote it: a second one of the same address gives way', async () => {
  await newShop()
  const email = `ada-${newId().slice(-8)}@people.example`
  const [one, two] = [await endorse({ email: email.toUpperCase() }), await endorse({ email })]
  await runJobs(world())
  const mails = mailTo(world(), email)
  expect(mails).toHaveLength(2)
  const links = mails.map((mail) => new URL(/https?:\S+\/endorsement\/\S+/.exec(mail.text)?.[0] ?? 'http://none'))
  const [first, second] = links.map(({ pathname }) => `${world().url}${pathname}`)
  // Mail programs open links by themselves: that confirms nothing.
  const page = await fetch(first ?? '')
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
  const id = one.data?.endorseListing.id ?? ''
  expect((await rowOf(id)).email_confirmed_at).toBeNull()
  for (const link of [first, second]) expect((await fetch(`${link}/confirm`, { method: 'POST' })).status).toBe(200)
  const stands = [await rowOf(id), await rowOf(two.data?.endorseListing.id ?? '')]
  expect(stands.map(({ status, email_confirmed_at: at }) => [status, at !== null])).toEqual([
    ['PENDING', true],
    ['WITHDRAWN', false],
  ])
  expect((await fetch(`${first}/withdraw`, { method: 'POST' })).status).toBe(200)
  expect((await rowOf(id)).status).toBe('WITHDRAWN')
  const confirm = (token: string) =>
    call(
      world(),
      'mutation ($t: String!) { confirmEndorsement(token: $t) { id } }',
      { t: token },
      { tenant: town.slug },
    )
  expect(codeOf(await confirm(browserIn(world(), town, id).visitorToken))).toBe('BAD_USER_INPUT')
  expect((await fetch(`${world().url}/endorsement/${town.id}/nonsense`)).status).toBe(400)
  expect((await fetch(`${world().url}/endorsement/nonsense/nonsense`)).status).toBe(404)
})

test('the business answers under a public endorsement: staff, or a merchant who holds the listing', async () => {
  await newShop()
  const id = await makeEndorsement(world(), town, { listingId: shop.id, comment: 'Good.' })
  const waits = await makeEndorsement(world(), town, { listingId: shop.id, comment: 'New.', status: 'PENDING' })
  const merchant = await makeMember(world(), town, 'MERCHANT')
  expect(codeOf(await reply(merchant, id, 'Thank you'))).toBe('NOT_FOUND')
  const grant = 'mutation ($l: ID!, $u: ID!) { grantListing(listingId: $l, userId: $u) { id } }'
  await ask(world(), grant, { l: shop.id, u: merchant.userId }, town.owner)
  expect((await reply(merchant, id, ' Thank you ')).data?.replyToEndorsement.reply).toBe('Thank you')
  expect(codeOf(await reply(merchant, waits, 'Thank you'))).toBe('CONFLICT')
  expect((await shown()).endorsements.nodes).toEqual([
    { comment: 'Good.', status: 'APPROVED', reply: 'Thank you', viewerCanReply: false },
  ])
  expect((await shown(merchant)).endorsements.nodes[0]?.viewerCanReply).toBe(true)
  expect((await reply(town.owner, id, null)).data).toMatchObject({
    replyToEndorsement: { reply: null, repliedAt: null },
  })
  const next = await makeTenant(world())
  expect(codeOf(await reply(next.owner, id, 'x'))).toBe('NOT_FOUND')
  expect(codeOf(await withdraw(id, browserIn(world(), next).visitorToken, { tenant: next.slug }))).toBe('NOT_FOUND')
})
