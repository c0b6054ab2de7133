import sharp from 'sharp'
import { newId } from '../../kernel/ids.js'
import { ask, call } from '../call.js'
import { PASSWORD } from '../tenants.js'
import { inTestMode } from '../test-mode.js'
import type { Ground, Things } from './ground.js'

/** What an example of the directory, the media and the tenant's own settings names. */
export const tenantsThings: Things = {
  CATEGORY_ID: ({ made }) => made('mutation { createCategory(input: { name: "Shops" }) { id } }'),
  SYNONYM_ID: ({ made }) => made('mutation { createSynonym(input: { terms: ["pub", "tavern"] }) { id } }'),
  FIELD_ID: async ({ made }) => {
    const category = await made('mutation { createCategory(input: { name: "Gardens" }) { id } }')
    return made(
      `mutation { createCategoryField(input: { categoryId: "${category}", label: "Tables", type: NUMBER }) { id } }`,
    )
  },
  DELETED_FIELD_ID: async ({ made }) => {
    const category = await made('mutation { createCategory(input: { name: "Parks" }) { id } }')
    const field = `{ categoryId: "${category}", label: "Benches", type: NUMBER }`
    const id = await made(`mutation { createCategoryField(input: ${field}) { id } }`)
    await made(`mutation { deleteCategoryField(id: "${id}") { id } }`)
    return id
  },
  DELETED_CATEGORY_ID: async ({ made }) => {
    const id = await made('mutation { createCategory(input: { name: "Shut" }) { id } }')
    return made(`mutation { deleteCategory(id: "${id}") { id } }`)
  },
  LISTING_ID: listing,
  CHANGED_LISTING_ID: changed,
  CHANGE_ID: async (ground) => {
    const sql = `select id from audit_log where target_id = $1 and action = 'updateListing' order by id desc limit 1`
    const [row] = await ground.world.truth<{ id: string }>(sql, [await changed(ground)])
    return row?.id ?? ''
  },
  LISTING_SLUG: async (ground) => {
    await listing(ground)
    return 'the-old-kettle'
  },
  DELETED_LISTING_ID: async ({ made }) => {
    const id = await made('mutation { createListing(input: { name: "Gone" }) { id } }')
    return made(`mutation { deleteListing(id: "${id}") { id } }`)
  },
  UPLOAD_KEY: (ground) => upload(ground, 'listing'),
  AVATAR_KEY: (ground) => upload(ground, 'avatar'),
  MEDIA_ID: async (ground) =>
    ground.made(`mutation { confirmUpload(input: { key: "${await upload(ground, 'listing')}" }) { id } }`),
  DELETED_MEDIA_ID: async (ground) => {
    const id = await ground.made(
      `mutation { confirmUpload(input: { key: "${await upload(ground, 'listing')}" }) { id } }`,
    )
    return ground.made(`mutation { deleteMediaAsset(id: "${id}") { id } }`)
  },
  DOMAIN_ID: ({ made }) => made('mutation { addTenantDomain(host: "www.the-old-kettle.org") { id } }'),
  EXPORT_ID: async ({ world, tenant }) => {
    const id = newId()
    await world.truth(
      `insert into tenant_export (tenant_id, id, state, expires_at) values ($1, $2, 'READY', now() + interval '1 day')`,
      [tenant.id, id],
    )
    return id
  },
  TEST_TOKEN: async ({ world, tenant }) => (await inTestMode(world, tenant.owner)).token,
  // A tenant that its owner closed, and their session beside it: a closed tenant lets nobody in.
  HOME_TOKEN: async ({ world, tenant: { slug, owner } }) => {
    const close = 'mutation ($input: RequestTenantDeletionInput!) { requestTenantDeletion(input: $input) { id } }'
    await call(world, close, { input: { password: PASSWORD, confirmSlug: slug } }, owner)
    const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
    const input = { email: owner.email, password: PASSWORD }
    return (await ask<{ login: { accessToken: string } }>(world, login, { input })).login.accessToken
  },
}

/** One and the same for whoever asks: its change is found at it. */
const changedOf = new WeakMap<object, Promise<string>>()
function changed(ground: Ground): Promise<string> {
  const known = changedOf.get(ground.tenant) ?? change(ground)
  changedOf.set(ground.tenant, known)
  return known
}

async function change({ made }: Ground): Promise<string> {
  const id = await made('mutation { createListing(input: { name: "The Changed Kettle" }) { id } }')
  return made(`mutation { updateListing(id: "${id}", input: { description: "Tea." }) { id } }`)
}

function listing({ made }: Ground): Promise<string> {
  return made('mutation { createListing(input: { name: "The Old Kettle", status: PUBLISHED }) { id } }')
}

async function upload({ world, tenant }: Ground, purpose: string): Promise<string> {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
    .jpeg()
    .toBuffer()
  const wish = JSON.stringify({ contentType: 'image/jpeg', bytes: picture.length, purpose })
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${tenant.owner.token}` }
  const presigned = await fetch(`${world.url}/media/presign`, { method: 'POST', headers, body: wish })
  const { key, url } = (await presigned.json()) as { key: string; url: string }
  await fetch(url, { method: 'PUT', headers: { 'content-type': 'image/jpeg' }, body: new Uint8Array(picture) })
  return key
}
