import { randomBytes } from 'node:crypto'
import type { GraphQLSchema } from 'graphql'
import { bareSchema } from '../graphql/schema.js'
import { tenantRoles } from '../modules/identity/permissions.js'
import { schemaParts } from '../rooms.js'
import { ask, type Caller } from './call.js'
import {
  deleteCategory,
  deleteListing,
  makeCategory,
  makeClaimProof,
  makeEndorsement,
  makeField,
  makeListing,
  makePicture,
} from './makers.js'
import { openSeeder, ROWS } from './seed.js'
import { ownedBy, ownKey } from './shape.js'
import { openClient } from './sql.js'
import { makeMember, makeOperator, makeTenant, PASSWORD, sessionOf, type Tenancy } from './tenants.js'
import type { World } from './world.js'

/** A town whose every text carries `mark`, so that a single word of it anywhere else is a leak. `ids` and `origins` (of the words): each with its table. */
export type Town = Tenancy & {
  mark: string
  ids: Map<string, string>
  sample: string[]
  words: string[]
  origins: Map<string, string>
}

/** Two towns with at least three rows in every table, and everybody of the first who may ask. */
export type TwoTowns = {
  world: World
  schema: GraphQLSchema
  a: Town
  b: Town
  callers: Record<string, Caller>
  /** Of the operator's staff, in no town: for what is the operator's own. */
  operator: Caller
}

export async function openTwoTowns(world: World): Promise<TwoTowns> {
  const [a, b] = [await openTown(world), await openTown(world)]
  const callers: Record<string, Caller> = { visitor: { tenant: a.slug }, OWNER: a.owner }
  for (const role of tenantRoles) {
    if (role === 'OWNER') continue
    const member = await makeMember(world, a, role)
    callers[role] = member
    if (role === 'MERCHANT') await grantOne(world, a, member.userId)
  }
  const towns = { a: await known(world, a, true), b: await known(world, b, Boolean(process.env.TEST_LONG)) }
  // Whoever ended the session by which the sweep asks would end the sweep; another one of the owner's stands for it.
  const asking = new Set(Object.values(callers).map(({ token }) => (token ? sessionOf(token) : '')))
  towns.a.sample = [...towns.a.sample.filter((id) => !asking.has(id)), await anotherSession(world, a)]
  return { world, schema: await bareSchema(schemaParts), ...towns, callers, operator: await makeOperator(world) }
}

/** A merchant without a listing would meet no field of one. */
async function grantOne(world: World, { owner }: Tenancy, userId: string): Promise<void> {
  const { listings } = await ask<{ listings: { nodes: { id: string }[] } }>(
    world,
    '{ listings(filter: { withPhoto: true }, first: 1) { nodes { id } } }',
    {},
    owner,
  )
  const grant =
    'mutation ($listingId: ID!, $userId: ID!) { grantListing(listingId: $listingId, userId: $userId) { user { id } } }'
  await ask(world, grant, { listingId: listings.nodes[0]?.id, userId }, owner)
}

async function anotherSession(world: World, { owner }: Tenancy): Promise<string> {
  const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
  const input = { email: owner.email, password: PASSWORD }
  return sessionOf((await ask<{ login: { accessToken: string } }>(world, login, { input })).login.accessToken)
}

async function openTown(world: World): Promise<Town> {
  const mark = randomBytes(6).toString('hex')
  const canary = (): string => mark + randomBytes(10).toString('hex')
  const tenant = await makeTenant(world, { slug: `t-${mark}`, name: `Town ${canary()}` })
  for (const role of ['EDITOR', 'VIEWER']) await makeMember(world, tenant, role)
  for (const role of ['EDITOR', 'VIEWER', 'MERCHANT'])
    await ask(
      world,
      `mutation { inviteMember(input: { email: "${canary()}@guest.example", role: ${role} }) { id } }`,
      {},
      tenant.owner,
    )
  const pictures = []
  for (const purpose of ['LISTING', 'LISTING', 'LISTING', 'LOGO', 'LOGO'] as const)
    pictures.push(await makePicture(world, tenant, { purpose, alt: canary() }))
  // The third is deleted: one verb brings such a picture back, in whatever order the verbs are called.
  await ask(world, 'mutation ($id: ID!) { deleteMediaAsset(id: $id) { id } }', { id: pictures[2] }, tenant.owner)
  const top = await makeCategory(world, tenant, { name: `Top ${canary()}` })
  const categories = [top]
  for (let n = 0; n < 4; n++)
    categories.push(await makeCategory(world, tenant, { name: `Kind ${canary()}`, parentId: n < 2 ? top.id : null }))
  // One field more than is looked at, which is deleted.
  for (let n = 0; n < 4; n++) {
    const field = await makeField(world, tenant, { categoryId: top.id, label: canary(), options: [canary(), canary()] })
    if (n === 3) await ask(world, `mutation { deleteCategoryField(id: "${field.id}") { id } }`, {}, tenant.owner)
  }
  for (let n = 0; n < 6; n++) {
    const listing = await makeListing(
      world,
      tenant,
      listingInput({ canary, categoryId: categories[n % 3]?.id, pictures }),
    )
    for (let each = 0; each < 3; each++)
      await makeEndorsement(world, tenant, {
        listingId: listing.id,
        comment: canary(),
        userId: tenant.owner.userId,
      })
    if (n < 4) await makeClaimProof(world, tenant, listing.id)
    if (n > 3) await deleteListing(world, tenant, listing.id)
  }
  await deleteCategory(world, tenant, categories[4]?.id ?? '')
  await world.truth('update tenant set description = $2, email = $3 where id = $1', [
    tenant.id,
    canary(),
    `${canary()}@town.example`,
  ])
  const town = {
    ...tenant,
    mark,
    ids: new Map<string, string>(),
    origins: new Map<string, string>(),
    sample: [],
    words: [],
  }
  await fillUp(world, town)
  const card = { brand: canary(), last4: '4242', expMonth: 12, expYear: 2030 }
  await world.truth('update billing_account set payment_method = $2 where tenant_id = $1', [tenant.id, card])
  return town
}

type Given = { canary: () => string; categoryId: string | undefined; pictures: string[] }

function listingInput({ canary, categoryId, pictures }: Given): { name: string } & Record<string, unknown> {
  return {
    name: `Shop ${canary()}`,
    description: canary(),
    website: `https://www.${canary()}.example/`,
    email: `${canary()}@shop.example`,
    address: { line1: canary(), line2: canary(), city: canary(), region: canary(), country: 'DE' },
    location: { lat: 48.1, lng: 11.5 },
    tags: [canary(), 'garden'],
    hours: { text: `Mo-Fr 09:00-18:00; ${canary()}` },
    categoryId,
    imageIds: pictures.slice(0, 2),
  }
}

/** Tables that no verb fills yet get their rows from the catalogue, so that a new table is swept from its first day. */
async function fillUp({ database }: World, town: Town): Promise<void> {
  const client = await openClient(database.superuserUrl)
  try {
    const seeder = await openSeeder(client)
    const ids = new Map([['tenant', [town.id]]])
    for (const table of seeder.tables) {
      const owned = ownedBy(table)
      if (!owned) continue
      const sql = `select ${ownKey(table)}::text as key from ${table.name} where ${owned} order by 1`
      const { rows } = await client.query<{ key: string }>(sql, [town.id])
      if (rows.length >= (table.single ? 1 : ROWS))
        ids.set(
          table.name,
          rows.map(({ key }) => key),
        )
    }
    await seeder.tenant({ tenantId: town.id, mark: town.mark, ids })
  } finally {
    await client.end()
  }
}

const wordColumn = /slug|host|origin|email|website|^key$|^word$/

/**
 * Every id of the town; of each table a few, live and deleted, and the words somebody could try. What is tried at every place of the
 * schema as every role is one of a kind, but in the long tests; what must be accepted somewhere is the last one as well.
 */
async function known({ database }: World, town: Town, isAll: boolean): Promise<Town> {
  const client = await openClient(database.superuserUrl)
  try {
    for (const table of (await openSeeder(client)).tables) {
      const owned = ownedBy(table)
      if (!owned) continue
      const sql = `select to_jsonb(t) as row from ${table.name} t where ${owned} order by ${ownKey(table)}`
      const rows = (await client.query<{ row: Record<string, unknown> }>(sql, [town.id])).rows.map(({ row }) => row)
      const keys = rows.map((row) => String(row[ownKey(table)]))
      const gone = rows.filter((row) => row.deleted_at).map((row) => String(row[ownKey(table)]))
      for (const key of keys) town.ids.set(key, table.name)
      // What is a person's own answers that person alone, whichever of the rows is theirs.
      const owners = rows.filter((row) => row.user_id === town.owner.userId).map((row) => String(row[ownKey(table)]))
      town.sample.push(
        ...keys.slice(0, 1),
        ...(isAll ? [...keys.slice(-1), ...owners.slice(0, 1)] : []),
        ...gone.slice(-1),
      )
      for (const [column, value] of rows.slice(0, 2).flatMap((row) => Object.entries(row)))
        if (typeof value === 'string' && wordColumn.test(column) && value.includes(town.mark)) {
          town.words.push(value)
          town.origins.set(value, table.name)
        }
    }
  } finally {
    await client.end()
  }
  return { ...town, sample: [...new Set(town.sample)], words: [...new Set([town.mark, ...town.words])] }
}
