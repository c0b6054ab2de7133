import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { ask, type Caller, call } from '../../testing/call.js'
import { codeOf, deskOf, type Entry } from '../../testing/desk.js'
import { mailTo, runJobs } from '../../testing/jobs.js'
import { makeEndorsement, makeListing, makePicture } from '../../testing/makers.js'
import { makeMember, makeTenant, type Tenancy } from '../../testing/tenants.js'
import { browserIn } from '../../testing/visitors.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld({ TRUST_PROXY: '1' })
let town: Tenancy
beforeAll(async () => {
  town = await makeTenant(world())
})

const { visitor, queue, endorse, report, decide, seenBy } = deskOf(world, () => town)

test('an endorsement waits for staff, then the listing shows it and its rank counts it; its author is told', async () => {
  const shop = await makeListing(world(), town, { name: 'Kettle & Co' })
  const email = `eve-${newId().slice(-8)}@people.example`
  const id = await endorse(shop.id, { comment: 'See www.kettle.example', email })
  await runJobs(world())
  const link = /https?:\S+\/endorsement\/\S+/.exec(mailTo(world(), email)[0]?.text ?? '')?.[0] ?? ''
  await fetch(`${world().url}${new URL(link).pathname}/confirm`, { method: 'POST' })
  const [entry] = await queue()
  expect(entry).toMatchObject({
    ...{ kind: 'ENDORSEMENT', signals: ['LINK'], isTargetPublic: false, status: 'OPEN' },
    ...{ listing: { name: 'Kettle & Co' }, endorsement: { comment: 'See www.kettle.example' } },
  })
  const editor = await makeMember(world(), town, 'EDITOR')
  expect((await decide([entry as Entry], 'APPROVE', editor)).data?.decideModerationReports.decided).toEqual([
    { id: entry?.id, status: 'APPROVED' },
  ])
  expect(await seenBy(shop.id)).toMatchObject({ endorsementSummary: { count: 1 }, rank: { endorsementPoints: 2 } })
  expect(await queue()).toEqual([])
  expect((await queue({ status: 'APPROVED' }))[0]).toMatchObject({ id: entry?.id, decider: { name: 'A EDITOR' } })
  await runJobs(world())
  expect(mailTo(world(), email).at(-1)?.subject).toMatch(/Kettle & Co is public/)
  // A decision is final; the same endorsement may be reported and goes then.
  expect(codeOf(await decide([entry as Entry], 'REJECT'))).toBe('CONFLICT')
  expect((await report({ targetType: 'ENDORSEMENT', targetId: id })).errors).toBeUndefined()
  expect((await decide(await queue(), 'REJECT')).errors).toBeUndefined()
  expect(await seenBy(shop.id)).toMatchObject({ endorsementSummary: { count: 0 }, rank: { endorsementPoints: 0 } })
})

test('an endorsement that its author took back waits for nobody', async () => {
  const shop = await makeListing(world(), town, { name: 'Quiet' })
  const browser = browserIn(world(), town)
  const id = await endorse(shop.id, { formToken: browser.formToken })
  await runJobs(world())
  expect(await queue()).toHaveLength(1)
  const take = 'mutation ($id: ID!, $v: String) { withdrawEndorsement(id: $id, visitorToken: $v) { id } }'
  await ask(world(), take, { id, v: browser.visitorToken }, visitor())
  await runJobs(world())
  expect(await queue()).toEqual([])
  expect(await queue({ status: 'WITHDRAWN' })).toHaveLength(1)
})

test('what visitors see can be reported, once by each, and is decided for all who reported it; they are told', async () => {
  const shop = await makeListing(world(), town, { name: 'Odd shop' })
  const browser = browserIn(world(), town)
  const email = `rex-${newId().slice(-8)}@people.example`
  const mine = { targetId: shop.id, formToken: browser.formToken, email, details: 'It is bricked up.' }
  expect((await report({ ...mine, evidenceUrls: ['https://a.example/x.jpg'] })).data?.reportContent).toMatchObject({
    status: 'OPEN',
    reason: 'SPAM',
  })
  expect(codeOf(await report(mine))).toBe('CONFLICT')
  expect((await report({ targetId: shop.id })).errors).toBeUndefined()
  for (const evidenceUrls of [['javascript:alert(1)'], ['x'], Array(6).fill('https://a.example')])
    expect(codeOf(await report({ targetId: shop.id, evidenceUrls }))).toBe('BAD_USER_INPUT')
  const [one, two] = (await queue()) as [Entry, Entry]
  expect(one).toMatchObject({ kind: 'REPORT', details: 'It is bricked up.', isTargetPublic: true })
  expect((await decide([one], 'HIDE')).errors).toBeUndefined()
  expect(await seenBy(shop.id)).toBeNull()
  expect((await queue())[0]).toMatchObject({ id: one.id, version: 2, isTargetPublic: false })
  expect((await decide([two], 'APPROVE')).errors).toBeUndefined()
  expect(await seenBy(shop.id)).not.toBeNull()
  expect(await queue()).toEqual([])
  await runJobs(world())
  expect(mailTo(world(), email).map(({ subject, text }) => [subject, /may stay/.test(text)])).toEqual([
    ['Your report about Odd shop', true],
  ])
})

test('a picture that is taken down is on no page any more, and comes back if it was fine', async () => {
  const picture = await makePicture(world(), town, { purpose: 'LISTING', alt: 'A kettle' })
  const shop = await makeListing(world(), town, { name: 'Pictures', imageIds: [picture] })
  expect((await report({ targetType: 'MEDIA', targetId: picture })).errors).toBeUndefined()
  const images = async () => (await seenBy(shop.id))?.images.length
  const [entry] = (await queue()) as [Entry]
  await decide([entry], 'HIDE')
  expect(await images()).toBe(0)
  await decide(await queue(), 'APPROVE')
  expect(await images()).toBe(1)
  await report({ targetType: 'MEDIA', targetId: picture })
  await decide(await queue(), 'REJECT')
  expect(await images()).toBe(0)
})

test('what a visitor does not see cannot be reported', async () => {
  const draft = await makeListing(world(), town, { name: 'Draft', status: 'DRAFT' })
  const waits = await makeEndorsement(world(), town, { listingId: draft.id, comment: 'x', status: 'PENDING' })
  const next = await makeTenant(world())
  const there = await makeListing(world(), next, { name: 'There' })
  const loose = await makePicture(world(), town, { purpose: 'LISTING', alt: 'On no listing' })
  const targets = [
    ['LISTING', draft.id],
    ['LISTING', there.id],
    ['ENDORSEMENT', waits],
    ['MEDIA', loose],
    ['ENQUIRY', newId()],
  ]
  for (const [targetType, targetId] of targets)
    for (const caller of [visitor(), town.owner])
      expect([targetType, codeOf(await report({ targetType, targetId }, caller))]).toEqual([targetType, 'NOT_FOUND'])
})

test('two moderators never decide the same entry: whoever comes second is told, whatever both wished', async () => {
  const editor = await makeMember(world(), town, 'EDITOR')
  for (let round = 0; round < 6; round++) {
    const shop = await makeListing(world(), town, { name: `Race ${round}` })
    await report({ targetId: shop.id })
    const entries = await queue()
    const answers = await Promise.all([
      decide(entries, 'APPROVE', editor),
      decide(entries, 'REJECT'),
      decide(entries, 'APPROVE'),
    ])
    const codes = answers.map(codeOf)
    expect(codes.filter((code) => code === undefined)).toHaveLength(1)
    expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(2)
    const kept = codes[1] !== undefined
    expect((await seenBy(shop.id)) !== null).toBe(kept)
    const said = await world().truth('select id from event where aggregate_id = $1 and name = $2', [
      entries[0]?.id,
      'moderation.decided',
    ])
    expect(said).toHaveLength(1)
  }
})

test('of many at once those are decided that still can be; of the others it is said why not', async () => {
  const shops = []
  for (let n = 0; n < 3; n++) shops.push(await makeListing(world(), town, { name: `Bulk ${n}` }))
  for (const { id } of shops) await report({ targetId: id })
  const [one, two, three] = (await queue()) as [Entry, Entry, Entry]
  await decide([two], 'ESCALATE')
  const answer = await decide([one, two, { ...three, id: newId() }, one, three], 'REJECT')
  expect(answer.data?.decideModerationReports.decided.map(({ id }) => id)).toEqual([one.id, three.id])
  expect(answer.data?.decideModerationReports.refused.map(({ code }) => code)).toEqual(['CONFLICT', 'NOT_FOUND'])
  expect(await Promise.all(shops.map(async ({ id }) => (await seenBy(id)) !== null))).toEqual([false, true, false])
  const why = await call(
    world(),
    `mutation { decideModerationReports(input: { entries: [{ id: "${two.id}", version: 2 }], decision: REJECT, reason: " " }) { decided { id } } }`,
    {},
    town.owner,
  )
  expect(why.errors?.[0]?.extensions.fields?.[0]?.path).toBe('input.reason')
  await decide([{ id: two.id, version: 2 }], 'APPROVE')
  // Two entries about one thing are decided with each other.
  for (let n = 0; n < 2; n++) await report({ targetId: shops[1]?.id })
  const twice = (await decide(await queue(), 'APPROVE')).data?.decideModerationReports
  expect([twice?.decided.length, twice?.refused]).toEqual([2, []])
})

test('an entry is given to a moderator and to nobody else; what waits rings once, what is escalated rings with owners', async () => {
  const own = await makeTenant(world())
  const [editor, staff] = [await makeMember(world(), own, 'EDITOR'), await makeMember(world(), own, 'STAFF')]
  const shop = await makeListing(world(), own, { name: 'Bells' })
  for (let n = 0; n < 2; n++) {
    const { formToken } = browserIn(world(), own)
    await report({ targetId: shop.id, formToken }, { tenant: own.slug })
    await runJobs(world())
  }
  const bell = async (caller: Caller) =>
    (
      await ask<{ notifications: { nodes: object[] } }>(
        world(),
        '{ notifications { nodes { kind about } } }',
        {},
        caller,
      )
    ).notifications.nodes
  const rung = { kind: 'MODERATION_WAITING', about: 'Bells' }
  expect(await bell(editor)).toEqual([rung])
  expect(await bell(staff)).toEqual([])
  const [entry] = (await queue({}, own.owner)) as [Entry]
  const assign = (userId: string | null, caller: Caller = own.owner) =>
    call<{ assignModerationReport: { version: number } }>(
      world(),
      'mutation ($id: ID!, $u: ID) { assignModerationReport(id: $id, userId: $u) { version assignee { name } } }',
      { id: entry.id, u: userId },
      caller,
    )
  expect(codeOf(await assign(staff.userId))).toBe('NOT_FOUND')
  expect((await assign(editor.userId)).data).toEqual({
    assignModerationReport: { version: 2, assignee: { name: 'A EDITOR' } },
  })
  expect(await queue({ mine: true }, editor)).toHaveLength(1)
  expect(await queue({ mine: true }, own.owner)).toHaveLength(0)
  expect((await decide([{ ...entry, version: 2 }], 'ESCALATE', editor)).errors).toBeUndefined()
  await runJobs(world())
  expect(await bell(own.owner)).toEqual([{ kind: 'MODERATION_ESCALATED', about: 'Bells' }, rung])
  expect(await queue({ escalated: true }, own.owner)).toHaveLength(1)
  // The next town.
  const next = await makeTenant(world())
  expect(await queue({}, next.owner)).toEqual([])
  expect(codeOf(await decide([{ ...entry, version: 3 }], 'APPROVE', next.owner))).toBe('NOT_FOUND')
  expect(codeOf(await assign(null, next.owner))).toBe('NOT_FOUND')
  expect(codeOf(await decide([{ ...entry, version: 3 }], 'APPROVE', staff))).toBe('FORBIDDEN')
  const one = '{ moderationReport(id: "ID") { id } }'.replace('ID', entry.id)
  expect(await ask(world(), one, {}, next.owner)).toEqual({ moderationReport: null })
})
