import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { newId } from '../kernel/ids.js'
import { invitationToken } from '../modules/identity/invitations/tokens.js'
import { linkToken } from '../modules/identity/links.js'
import { digestOf } from '../modules/identity/refresh.js'
import { schemaParts } from '../rooms.js'
import { ask, call } from './call.js'
import { leaveFailed } from './jobs.js'
import { makeMember, makeOperator, makeTenant, PASSWORD } from './tenants.js'
import { useWorld } from './world.js'

const world = useWorld()
const folder = fileURLToPath(new URL('../../../ops/docs/examples', import.meta.url))
const names = readdirSync(folder).map((file) => file.replace(/\.sh$/, ''))

test('every operation of the contract has an example', () => {
  const fields = [...Object.keys(schemaParts.doors.Query ?? {}), ...Object.keys(schemaParts.doors.Mutation ?? {})]
  expect(names.sort()).toEqual(fields.sort())
})

test.each(names)('the example of %s answers without an error', async (name) => {
  const text = readFileSync(join(folder, `${name}.sh`), 'utf8')
  const values = await ground(name, text)
  const script = text.replace(/(?<!\\)\$([A-Z_]{2,})/g, (_, key: string) => values[key] ?? '')
  const headers = Object.fromEntries(
    [...script.matchAll(/-H ["']([\w-]+): ([^"']*)["']/g)].map(([, key = '', value = '']) => [key, value]),
  )
  const body = /-d "([\s\S]*)"\n$/.exec(script)?.[1]?.replace(/\\([\\"$])/g, '$1') ?? ''
  const response = await fetch(`${world().url}/graphql`, { method: 'POST', headers, body })
  const answer = (await response.json()) as { data?: object; errors?: unknown }
  expect(answer.errors).toBeUndefined()
  expect(answer.data).toBeTruthy()
  if (!(name in (schemaParts.doors.Mutation ?? {}))) return
  const rows = await world().truth('select outcome, action, actor_kind, ip_hash from audit_log where request_id = $1', [
    response.headers.get('x-request-id'),
  ])
  // What is the operator's stands in their own trail, and in the tenant's that it is about.
  if (schemaParts.doors.Mutation?.[name]?.platform) {
    const sql = 'select outcome, action from platform_audit where request_id = $1'
    expect(await world().truth(sql, [response.headers.get('x-request-id')])).toEqual([
      { outcome: 'DONE', action: name },
    ])
    return
  }
  // LG-02: one entry, of the tenant whose call it was; whoever calls without a tenant has no trail to stand in.
  if (rows.length === 0 && ofNoTenant.includes(name)) return
  expect(rows).toEqual([{ outcome: 'DONE', action: name, actor_kind: expect.any(String), ip_hash: expect.any(String) }])
})

const ofNoTenant = ['register', 'requestPasswordReset', 'resetPassword', 'verifyEmail', 'logout']

/** A town with what the examples name. */
async function ground(name: string, script: string): Promise<Record<string, string>> {
  const tenant = await makeTenant(world())
  const { owner } = tenant
  const made = async (query: string): Promise<string> =>
    Object.values(await ask<Record<string, { id: string }>>(world(), query, {}, owner))[0]?.id ?? ''
  const category = await made('mutation { createCategory(input: { name: "Shops" }) { id } }')
  const listing = await made('mutation { createListing(input: { name: "The Old Kettle", status: PUBLISHED }) { id } }')
  const gone = await made('mutation { createListing(input: { name: "Gone" }) { id } }')
  await call(world(), 'mutation ($id: ID!) { deleteListing(id: $id) { id } }', { id: gone }, owner)
  const shut = await made('mutation { createCategory(input: { name: "Shut" }) { id } }')
  await call(world(), 'mutation ($id: ID!) { deleteCategory(id: $id) { id } }', { id: shut }, owner)
  const member = await makeMember(world(), tenant, 'EDITOR')
  const merchant = await makeMember(world(), tenant, 'MERCHANT')
  const invitation = await made(
    `mutation { inviteMember(input: { email: "guest@${tenant.slug}.example", role: VIEWER }) { id } }`,
  )
  const [asked] = await world().truth<{ link_id: string }>('select link_id from invitation where id = $1', [invitation])
  const uploads = name === 'confirmUpload' || name === 'updateMediaAsset' ? await upload(owner.token) : {}
  const media =
    name === 'updateMediaAsset'
      ? await made(`mutation { confirmUpload(input: { key: "${uploads.UPLOAD_KEY}" }) { id } }`)
      : ''
  const domain = await made('mutation { addTenantDomain(host: "www.the-old-kettle.org") { id } }')
  const [link] = await world().truth<{ id: string }>('select id from mail_link where user_id = $1', [owner.userId])
  const secret = world().app.house.settings.jwtSecret
  const resetId = newId()
  await world().truth(
    `insert into mail_link (id, user_id, purpose, token_hash, email, expires_at)
     values ($1, $2, 'RESET_PASSWORD', $3, $4, now() + interval '1 hour')`,
    [resetId, owner.userId, digestOf(linkToken(secret, resetId)), owner.email],
  )
  const key = await ask<{ createApiKey: { secret: string; apiKey: { id: string } } }>(
    world(),
    'mutation { createApiKey(input: { name: "Old", kind: SECRET, scopes: ["listing.read"] }) { secret apiKey { id } } }',
    {},
    owner,
  )
  const [session] = await world().truth<{ id: string }>('select id from session where user_id = $1', [owner.userId])
  const exportId = newId()
  await world().truth(
    `insert into tenant_export (tenant_id, id, state, expires_at) values ($1, $2, 'READY', now() + interval '1 day')`,
    [tenant.id, exportId],
  )
  return {
    ...uploads,
    EXPORT_ID: exportId,
    HOME_TOKEN: name === 'cancelTenantDeletion' ? await closed(tenant) : '',
    API_KEY: key.createApiKey.secret,
    API_KEY_ID: key.createApiKey.apiKey.id,
    SESSION_ID: session?.id ?? '',
    URL: world().url,
    TOKEN: owner.token,
    TENANT: tenant.slug,
    TENANT_ID: tenant.id,
    ...(script.includes('$OPERATOR_TOKEN') ? await operatorsGround(name) : {}),
    EMAIL: owner.email,
    PASSWORD,
    COOKIE: owner.cookie,
    MAIL_TOKEN: linkToken(secret, link?.id ?? ''),
    RESET_TOKEN: linkToken(secret, resetId),
    INVITATION_ID: invitation,
    INVITATION_TOKEN: invitationToken(secret, asked?.link_id ?? ''),
    MERCHANT_ID: merchant.userId,
    MERCHANT_TOKEN: merchant.token,
    MEMBER_ID: member.userId,
    MEMBER_TOKEN: member.token,
    CATEGORY_ID: category,
    DELETED_CATEGORY_ID: shut,
    DOMAIN_ID: domain,
    LISTING_ID: listing,
    LISTING_SLUG: 'the-old-kettle',
    DELETED_LISTING_ID: gone,
    MEDIA_ID: media,
  }
}

/** A tenant that its owner closed, and their session beside it: a closed tenant lets nobody in. */
async function closed({ slug, owner }: Awaited<ReturnType<typeof makeTenant>>): Promise<string> {
  const close = 'mutation ($input: RequestTenantDeletionInput!) { requestTenantDeletion(input: $input) { id } }'
  await ask(world(), close, { input: { password: PASSWORD, confirmSlug: slug } }, owner)
  const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
  const input = { email: owner.email, password: PASSWORD }
  return (await ask<{ login: { accessToken: string } }>(world(), login, { input })).login.accessToken
}

/** What the operator's examples name: a tenant that is shut where one is to be let in again, and a person likewise. */
async function operatorsGround(name: string): Promise<Record<string, string>> {
  const [other, operator] = [await makeTenant(world()), await makeOperator(world())]
  if (name === 'reopenTenant') await world().truth(`update tenant set status = 'suspended' where id = $1`, [other.id])
  if (name === 'restoreUser')
    await world().truth('update app_user set disabled_at = now() where id = $1', [other.owner.userId])
  if (name === 'removeLimitOverride')
    await world().truth(
      `insert into limit_override (tenant_id, id, key, value, reason, set_by, expires_at)
       values ($1, $2, 'listings', 5, 'A trial', $3, now() + interval '1 day')`,
      [other.id, newId(), operator.userId],
    )
  const jobId = name === 'retryJob' || name === 'dropJob' ? await leaveFailed(world()) : ''
  const NEXT_MONTH = new Date(world().app.house.now().getTime() + 30 * 86_400_000).toISOString()
  const names = {
    JOB_ID: jobId,
    NEXT_MONTH,
    OTHER_TENANT_ID: other.id,
    USER_ID: other.owner.userId,
    NEW_SLUG: `new-${newId().slice(-12)}`,
  }
  return { ...names, OPERATOR_TOKEN: operator.token, NEW_EMAIL: `new-${newId().slice(-12)}@people.example` }
}

async function upload(token: string): Promise<Record<string, string>> {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
    .jpeg()
    .toBuffer()
  const wish = JSON.stringify({ contentType: 'image/jpeg', bytes: picture.length, purpose: 'listing' })
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const presigned = await fetch(`${world().url}/media/presign`, { method: 'POST', headers, body: wish })
  const { key, url } = (await presigned.json()) as { key: string; url: string }
  await fetch(url, { method: 'PUT', headers: { 'content-type': 'image/jpeg' }, body: new Uint8Array(picture) })
  return { UPLOAD_KEY: key }
}
