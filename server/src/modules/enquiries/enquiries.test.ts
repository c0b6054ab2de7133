import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { type Answer, ask, type Caller, call } from '../../testing/call.js'
import { mailTo, runJobs } from '../../testing/jobs.js'
import { makeListing } from '../../testing/makers.js'
import { makeMember, makeTenant, type Tenancy } from '../../testing/tenants.js'
import { browserIn, tokenFor } from '../../testing/visitors.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()
let town: Tenancy
let staff: Caller & { email: string }
let merchant: Caller & { email: string; userId: string }
let shop: { id: string }
let other: { id: string }
beforeAll(async () => {
  town = await makeTenant(world(), { name: 'Pell Haven' })
  shop = await makeListing(world(), town, { name: 'The Old Kettle', address: { country: 'DE' } })
  other = await makeListing(world(), town, { name: 'Not theirs' })
  staff = await makeMember(world(), town, 'STAFF')
  merchant = await makeMember(world(), town, 'MERCHANT')
  const grant = 'mutation ($l: ID!, $u: ID!) { grantListing(listingId: $l, userId: $u) { id } }'
  await ask(world(), grant, { l: shop.id, u: merchant.userId }, town.owner)
})

type Enquiry = { id: string; status: string; messages: { author: string; text: string }[]; signals: string[] }
type List = { enquiries: { nodes: (Enquiry & Record<string, unknown>)[]; totalCount: number }; newEnquiryCount: number }
const codeOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.code
const pathsOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.fields?.map(({ path }) => path)
const visitor = () => ({ tenant: town.slug })
const submit = (input: object = {}, caller: Caller = visitor()): Promise<Answer<{ submitEnquiry: Enquiry }>> =>
  call(
    world(),
    'mutation ($i: SubmitEnquiryInput!) { submitEnquiry(input: $i) { id status createdAt } }',
    {
      i: {
        ...{ listingId: shop.id, name: ' Ada ', email: 'Ada@People.example', phone: '089 1234567' },
        ...{ message: ' Do you mend kettles? ', consentVersion: '2026-11' },
        ...{ formToken: browserIn(world(), town).formToken, ...input },
      },
    },
    caller,
  )
const sent = async (input: object = {}) => (await submit(input)).data?.submitEnquiry.id ?? ''
const inbox = async (caller: Caller, filter: object = {}) =>
  ask<List>(
    world(),
    `query ($f: EnquiryFilter) { newEnquiryCount enquiries(filter: $f, first: 50) { totalCount nodes { id status name email phone
      consentVersion signals listing { id } messages { author text writer { name } } } } }`,
    { f: filter },
    caller,
  )
const answer = (id: string, text: string, caller: Caller = merchant) =>
  call<{ answerEnquiry: Enquiry }>(
    world(),
    'mutation ($id: ID!, $t: String!) { answerEnquiry(id: $id, input: { text: $t }) { status messages { author text } } }',
    { id, t: text },
    caller,
  )
const mark = (id: string, status: string, caller: Caller = staff) =>
  call(
    world(),
    'mutation ($id: ID!, $s: EnquiryStatus) { updateEnquiry(id: $id, input: { status: $s }) { status } }',
    { id, s: status },
    caller,
  )
const statusOf = async (id: string) =>
  (await world().truth<{ status: string }>('select status from enquiry where id = $1', [id]))[0]?.status

test('a visitor asks, whoever holds the listing is told, answers, and is written to again by the link of the answer', async () => {
  const email = `ada-${newId().slice(-8)}@people.example`
  const id = await sent({ email: email.toUpperCase() })
  const found = (await inbox(merchant)).enquiries.nodes.find((each) => each.id === id)
  expect(found).toMatchObject({
    ...{ status: 'NEW', name: 'Ada', email, phone: '+49891234567', consentVersion: '2026-11', signals: [] },
    ...{ listing: { id: shop.id }, messages: [{ author: 'VISITOR', text: 'Do you mend kettles?', writer: null }] },
  })
  await runJobs(world())
  expect(mailTo(world(), merchant.email).map(({ subject }) => subject)).toContain('A visitor wrote to The Old Kettle')
  expect(mailTo(world(), staff.email), 'who holds it is told, not everybody').toEqual([])
  const bell = '{ notifications { nodes { kind about } } }'
  const told = await ask<{ notifications: { nodes: unknown[] } }>(world(), bell, {}, merchant)
  expect(told.notifications.nodes).toContainEqual({ kind: 'ENQUIRY_RECEIVED', about: 'The Old Kettle' })
  const events = 'select name from event where aggregate_id = $1 order by position'
  expect(await world().truth(events, [id])).toEqual([{ name: 'lead.created' }])

  expect((await answer(id, 'Yes.\n\nBring it <b>along</b>.')).data?.answerEnquiry).toMatchObject({ status: 'ANSWERED' })
  await runJobs(world())
  const [mail] = mailTo(world(), email)
  expect(mail?.subject).toBe('The Old Kettle has answered you')
  expect(mail?.text).toContain('Yes.')
  const link = mail?.text.match(/http\S+\/enquiry\/\S+/)?.[0] ?? ''
  const page = `${world().url}${new URL(link).pathname}`
  const shown = await (await fetch(page)).text()
  expect(shown).toContain('Bring it &#60;b&#62;along')
  expect(shown).not.toMatch(/mainstreet|<script/i)

  const post = async (text: string) =>
    (await fetch(page, { method: 'POST', body: new URLSearchParams({ text }) })).text()
  expect(await post('  ')).toContain('role="alert"')
  expect(await post('My card: 4242 4242 4242 4242')).toMatch(/role="alert"[\s\S]*My card: \*{4} \*{4}/)
  expect(await statusOf(id)).toBe('ANSWERED')
  expect(await post('Thank you, on Monday.')).toContain('role="status"')
  expect((await inbox(merchant, { status: 'NEW' })).enquiries.nodes.find((each) => each.id === id)?.messages).toEqual([
    { author: 'VISITOR', text: 'Do you mend kettles?', writer: null },
    { author: 'BUSINESS', text: 'Yes.\n\nBring it <b>along</b>.', writer: { name: expect.any(String) } },
    { author: 'VISITOR', text: 'Thank you, on Monday.', writer: null },
  ])
  for (const _ of [1, 2]) await post('And again.')
  expect(await post('Too often.'), 'what was written comes back with it').toMatch(/role="alert"[\s\S]*Too often\./)
})

test('a merchant reads and answers what they hold alone; without one the staff is told; no town reads another’s', async () => {
  const id = await sent({ listingId: other.id, phone: null, message: 'Is it far from the harbour?' })
  await runJobs(world())
  expect(mailTo(world(), staff.email).map(({ subject }) => subject)).toEqual(['A visitor wrote to Not theirs'])
  const one = (caller: Caller) => ask(world(), 'query ($id: ID!) { enquiry(id: $id) { id } }', { id }, caller)
  expect(await one(staff)).toEqual({ enquiry: { id } })
  const next = await makeTenant(world())
  for (const caller of [merchant, next.owner]) {
    expect(await one(caller)).toEqual({ enquiry: null })
    expect((await inbox(caller)).enquiries.nodes.map((each) => each.id)).not.toContain(id)
    expect(codeOf(await answer(id, 'x', caller))).toBe('NOT_FOUND')
    expect(codeOf(await mark(id, 'SPAM', caller))).toBe('NOT_FOUND')
  }
  expect(await inbox(next.owner)).toMatchObject({ newEnquiryCount: 0, enquiries: { totalCount: 0 } })
  const viewer = await makeMember(world(), town, 'VIEWER')
  expect(codeOf(await answer(id, 'x', viewer))).toBe('FORBIDDEN')
  expect(codeOf(await answer(id, 'x', visitor()))).toBe('UNAUTHENTICATED')
  expect(codeOf(await submit({}, { tenant: next.slug }))).toBe('NOT_FOUND')
})

test('each bad field is named, programs are refused, drafts are not there, and a lead says what to look at twice', async () => {
  const bad = { name: '  ', email: 'x', message: ' ', consentVersion: '', phone: 'call me' }
  expect(pathsOf(await submit(bad))?.sort()).toEqual(
    ['input.consentVersion', 'input.email', 'input.message', 'input.name'].sort(),
  )
  expect(pathsOf(await submit({ phone: 'call me' }))).toEqual(['input.phone'])
  expect(pathsOf(await submit({ honeypot: 'x' }))).toEqual(['input.honeypot'])
  const fast = tokenFor(world(), town, { purpose: 'FORM', id: newId(), age: 1 })
  expect(pathsOf(await submit({ formToken: fast }))).toEqual(['input.formToken'])
  const draft = await makeListing(world(), town, { name: 'Draft', status: 'DRAFT' })
  expect(codeOf(await submit({ listingId: draft.id }))).toBe('NOT_FOUND')
  const message = 'Cheap links for every shop at www.spam.example, only this week, for everybody.'
  const [first, second] = [await sent({ message }), await sent({ message: message.toUpperCase() })]
  const nodes = (await inbox(staff, { listingId: shop.id })).enquiries.nodes
  const signalsOf = (id: string) => nodes.find((each) => each.id === id)?.signals
  expect(signalsOf(first)).toContain('LINK')
  expect(signalsOf(first)).not.toContain('REPEATED_TEXT')
  expect(signalsOf(second)).toContain('REPEATED_TEXT')
})

test('one browser asks five times at once, and what is refused anyway costs no turn', async () => {
  const { formToken } = browserIn(world(), town)
  expect(codeOf(await submit({ formToken: 'none' }))).toBe('BAD_USER_INPUT')
  for (let n = 0; n < 5; n++) expect((await submit({ formToken })).errors).toBeUndefined()
  expect(codeOf(await submit({ formToken }))).toBe('RATE_LIMITED')
})

test('spam is out of sight and unanswered; a report of it is decided in the one queue; the link of spam is dead', async () => {
  const id = await sent()
  const { formToken } = browserIn(world(), town)
  const report = (caller: Caller) =>
    call<{ reportContent: { id: string } }>(
      world(),
      'mutation ($i: ReportContentInput!) { reportContent(input: $i) { id } }',
      { i: { targetType: 'ENQUIRY', targetId: id, reason: 'OFFENSIVE', formToken } },
      caller,
    )
  expect(codeOf(await report(visitor()))).toBe('NOT_FOUND')
  const reportId = (await report(merchant)).data?.reportContent.id
  const queue = '{ moderationQueue { nodes { id version targetType enquiry { id messages { text } } } } }'
  type Queue = { moderationQueue: { nodes: { id: string; version: number }[] } }
  const entry = (await ask<Queue>(world(), queue, {}, town.owner)).moderationQueue.nodes.find((e) => e.id === reportId)
  expect(entry).toMatchObject({ targetType: 'ENQUIRY', enquiry: { id } })
  const decide = 'mutation ($i: DecideModerationInput!) { decideModerationReports(input: $i) { decided { status } } }'
  const i = { entries: [{ id: entry?.id, version: entry?.version }], decision: 'REJECT', reason: 'Rude.' }
  await ask(world(), decide, { i }, town.owner)
  expect(await statusOf(id)).toBe('SPAM')
  expect((await inbox(merchant)).enquiries.nodes.map((each) => each.id)).not.toContain(id)
  expect((await inbox(merchant, { status: 'SPAM' })).enquiries.nodes.map((each) => each.id)).toEqual([id])
  expect(codeOf(await answer(id, 'x'))).toBe('CONFLICT')
  const write = 'mutation ($t: String!) { continueEnquiry(token: $t, text: "On.") { status } }'
  const token = tokenFor(world(), town, { purpose: 'THREAD', id })
  expect(pathsOf(await call(world(), write, { t: token }, visitor()))).toEqual(['token'])
  await mark(id, 'CLOSED')
  expect((await call(world(), write, { t: token }, visitor())).data).toEqual({ continueEnquiry: { status: 'NEW' } })
  const elsewhere = await makeTenant(world())
  expect(pathsOf(await call(world(), write, { t: token }, { tenant: elsewhere.slug }))).toEqual(['token'])
  const confirm = tokenFor(world(), town, { purpose: 'CONFIRM', id })
  expect(pathsOf(await call(world(), write, { t: confirm }, visitor()))).toEqual(['token'])
})

test('leads are exported without formulas, and at night spam, old threads and networks go, of every tenant', async () => {
  const [plain, spam, old] = [await sent({ name: '=HYPERLINK("x")' }), await sent(), await sent()]
  type Csv = { enquiriesCsv: { csv: string; endCursor: string | null } }
  const { enquiriesCsv } = await ask<Csv>(world(), '{ enquiriesCsv { csv endCursor } }', {}, staff)
  expect(enquiriesCsv.csv.split('\n')[0]).toBe(
    'at,status,listing,listing_id,name,email,phone,message,messages,last_message_at,consent_version,id',
  )
  expect(enquiriesCsv.csv).toContain(`"'=HYPERLINK(""x"")"`)
  expect(enquiriesCsv.endCursor).toBeNull()
  const age =
    'update enquiry set created_at = now() - $2::interval, last_message_at = now() - $3::interval, status = $4, ip_hash = $5 where id = $1'
  await world().truth(age, [plain, '91 days', '91 days', 'ANSWERED', 'h'])
  await world().truth(age, [spam, '31 days', '31 days', 'SPAM', 'h'])
  await world().truth(age, [old, '3 years', '731 days', 'CLOSED', 'h'])
  const young = await sent()
  await world().truth('update enquiry set ip_hash = $2 where id = $1', [young, 'young'])
  expect(await world().truth('select forget_enquiries(1000)')).toEqual([{ forget_enquiries: 3 }])
  const left = 'select id, ip_hash from enquiry where id = any ($1) order by id'
  expect(await world().truth(left, [[plain, spam, old, young]])).toEqual([
    { id: plain, ip_hash: null },
    { id: young, ip_hash: 'young' },
  ])
  const messages = 'select count(*)::int from enquiry_message where enquiry_id = any ($1)'
  expect(await world().truth(messages, [[spam, old]])).toEqual([{ count: 0 }])
})
