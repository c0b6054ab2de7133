import { beforeAll, expect, test } from 'vitest'
import { ask, type Caller, call } from '../testing/call.js'
import { makeCategory, makeEndorsement, makeListing, makePicture } from '../testing/makers.js'
import { makeTenant, PASSWORD, type Tenancy } from '../testing/tenants.js'
import { useWorld } from '../testing/world.js'

/** TI-10 and TI-14: two towns with the same names for everything. */
const world = useWorld()
const SLUG = '01a1fb8c-4dec-7f04-8757-a13ac99c38d8'
type Town = Tenancy & { mark: string; listingId: string; categoryId: string }
let a: Town
let b: Town

async function openTown(mark: string): Promise<Town> {
  const tenant = await makeTenant(world(), { name: `Town ${mark}` })
  const category = await makeCategory(world(), tenant, { name: `Kind ${mark}`, slug: 'food' })
  const picture = await makePicture(world(), tenant, { purpose: 'LISTING', alt: `Picture ${mark}` })
  const input = { name: `Shop ${mark}`, slug: SLUG, categoryId: category.id, imageIds: [picture], tags: [mark] }
  const listing = await makeListing(world(), tenant, input)
  await makeEndorsement(world(), tenant, { listingId: listing.id, comment: `Comment ${mark}` })
  return { ...tenant, mark, listingId: listing.id, categoryId: category.id }
}
beforeAll(async () => {
  a = await openTown('alpha')
  b = await openTown('bravo')
})

const page = `query ($slug: String!) {
  listing(slug: $slug) { name tags category { name } images { alt } endorsements { nodes { comment } } endorsementSummary { count } }
  categories { name listingCount } listings { totalCount nodes { name category { name } images { alt } } } }`

test('two towns that ask for the same slug at the same moment each get their own, by every loader (TI-10)', async () => {
  const asked = Array.from({ length: 60 }, (_, n) => (n % 2 ? a : b))
  const answers = await Promise.all(
    asked.map((town, n) => call(world(), page, { slug: SLUG }, n % 3 ? { tenant: town.slug } : town.owner)),
  )
  answers.forEach((answer, n) => {
    const [mine, other] = asked[n] === a ? ['alpha', 'bravo'] : ['bravo', 'alpha']
    expect(answer.errors).toBeUndefined()
    expect(answer.text).not.toContain(other)
    expect(answer.data).toMatchObject({
      listing: {
        name: `Shop ${mine}`,
        category: { name: `Kind ${mine}` },
        images: [{ alt: `Picture ${mine}` }],
        endorsements: { nodes: [{ comment: `Comment ${mine}` }] },
        endorsementSummary: { count: 1 },
      },
      categories: [{ name: `Kind ${mine}`, listingCount: 1 }],
      listings: { totalCount: 1, nodes: [{ name: `Shop ${mine}`, images: [{ alt: `Picture ${mine}` }] }] },
    })
  })
})

test('no loader outlives its request: what changed is there at the next one', async () => {
  const visitor = { tenant: a.slug }
  await ask(world(), page, { slug: SLUG }, visitor)
  await world().truth(`update category set name = 'Renamed' where id = $1`, [a.categoryId])
  await world().truth(`update endorsement set comment = 'Rewritten' where listing_id = $1`, [a.listingId])
  await world().truth(`update media_asset set alt = 'Repainted' where tenant_id = $1`, [a.id])
  const answer = await call(world(), page, { slug: SLUG }, visitor)
  for (const word of ['Renamed', 'Rewritten', 'Repainted']) expect(answer.text).toContain(word)
  for (const word of ['Kind alpha', 'Comment alpha', 'Picture alpha']) expect(answer.text).not.toContain(word)
})

test('a viewer’s standing is read anew at each request: who lost their role has lost it', async () => {
  const query = 'mutation { updateTenant(input: { description: "x" }) { id } }'
  const other = await makeTenant(world())
  await ask(world(), query, {}, other.owner)
  await world().truth(`update membership set role = 'VIEWER' where user_id = $1`, [other.owner.userId])
  expect((await call(world(), query, {}, other.owner)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
})

/** The answer to a name that only the next town has, and to one that nobody has: the same but for the name itself. */
async function bothAnswers(query: string, names: [string, string], caller: Caller): Promise<[string, string]> {
  const answers: string[] = []
  // One after the other: some of these verbs replace what the other has just set.
  for (const name of names) {
    const { status, data, errors } = await call(world(), query, { name }, caller)
    const plain = JSON.stringify({
      status,
      data,
      errors: errors?.map(({ message, extensions }) => [message, extensions.code]),
    })
    answers.push(plain.replaceAll(name, '<name>').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>'))
  }
  return answers as [string, string]
}

test('what is taken in the next town is as free as anything (TI-14)', async () => {
  const owner = (await makeTenant(world())).owner
  await makeListing(world(), b, { name: 'Harbour Grill' })
  const changed = await makeListing(world(), a, { name: 'Changes its name' })
  await ask(world(), 'mutation { setAllowedOrigins(input: { origins: ["https://b.example"] }) { id } }', {}, b.owner)
  const verbs: [string, string, string][] = [
    [
      'mutation ($name: String!) { createListing(input: { name: "A", slug: $name }) { slug } }',
      SLUG,
      'nobodys-listing',
    ],
    [
      'mutation ($name: String!) { createCategory(input: { name: "A", slug: $name }) { slug } }',
      'food',
      'nobodys-kind',
    ],
    [
      'mutation ($name: String!) { setAllowedOrigins(input: { origins: [$name] }) { widgetOrigins } }',
      'https://b.example',
      'https://n.example',
    ],
  ]
  for (const [query, theirs, nobodys] of verbs) {
    const [taken, free] = await bothAnswers(query, [theirs, nobodys], owner)
    expect(taken).toBe(free)
    expect(taken).not.toContain('errors":[')
  }
  const rename = `mutation ($name: String!) { updateListing(id: "${changed.id}", input: { slug: $name }) { slug } }`
  const [taken, free] = await bothAnswers(rename, ['harbour-grill', 'nobodys-grill'], a.owner)
  expect(taken).toBe(free)
  const named = 'mutation { createListing(input: { name: "Harbour Grill" }) { slug } }'
  expect(await ask(world(), named, {}, owner)).toEqual({ createListing: { slug: 'harbour-grill' } })
})

test('an e-mail address that is known is answered like one that is not (TI-14)', async () => {
  const join = `mutation ($name: String!) { register(input: { name: "Some One", email: $name, password: "a drawer of spoons" }) }`
  const [known, unknown] = await bothAnswers(join, [b.owner.email, 'nobody@nowhere.example'], {})
  expect(known).toBe(unknown)
  const enter = `mutation ($name: String!) { login(input: { email: $name, password: "a wrong drawer of spoons" }) { accessToken } }`
  const [wrong, nobody] = await bothAnswers(enter, [b.owner.email, 'nobody@elsewhere.example'], {})
  expect(wrong).toBe(nobody)
  const into = `mutation ($name: String!) { login(input: { email: "${a.owner.email}", password: "${PASSWORD}", tenantSlug: $name }) { accessToken } }`
  const [foreign, absent] = await bothAnswers(into, [b.slug, 'nobodys-town'], {})
  expect(foreign).toBe(absent)
})
