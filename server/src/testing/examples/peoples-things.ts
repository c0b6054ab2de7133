import { newId } from '../../kernel/ids.js'
import { invitationToken } from '../../modules/identity/invitations/tokens.js'
import { linkToken } from '../../modules/identity/links.js'
import { digestOf } from '../../modules/identity/refresh.js'
import { ask } from '../call.js'
import { makeMember } from '../tenants.js'
import type { Ground, Things } from './ground.js'

/** What an example of people, their sessions, invitations and keys names. */
export const peoplesThings: Things = {
  TOKEN: ({ tenant }) => tenant.owner.token,
  EMAIL: ({ tenant }) => tenant.owner.email,
  COOKIE: ({ tenant }) => tenant.owner.cookie,
  SESSION_ID: ({ world, tenant }) =>
    idOf(world.truth<{ id: string }>('select id from session where user_id = $1', [tenant.owner.userId])),
  MEMBER_ID: async (ground) => (await member(ground, 'EDITOR')).userId,
  MEMBER_TOKEN: async (ground) => (await member(ground, 'EDITOR')).token,
  MERCHANT_ID: async (ground) => (await member(ground, 'MERCHANT')).userId,
  MERCHANT_TOKEN: async (ground) => (await member(ground, 'MERCHANT')).token,
  CLAIMABLE_ID: (ground) => claimable(ground),
  PROOF_ID: async (ground) => {
    const id = await claimable(ground)
    const start = `mutation { startClaimProof(input: { listingId: "${id}", method: EMAIL }) { id } }`
    return ground.made(start, await member(ground, 'MERCHANT'))
  },
  WAITING_LISTING_ID: async (ground) => {
    const [id, merchant] = [await claimable(ground), await member(ground, 'MERCHANT')]
    await ground.made(`mutation { grantListing(listingId: "${id}", userId: "${merchant.userId}") { id } }`)
    return ground.made(`mutation { updateListing(id: "${id}", input: { name: "The New Kettle" }) { id } }`, merchant)
  },
  INVITATION_ID: invite,
  INVITATION_TOKEN: async (ground) => {
    const { world } = ground
    const sql = 'select link_id as id from invitation where id = $1'
    const link = await idOf(world.truth<{ id: string }>(sql, [await invite(ground)]))
    return invitationToken(world.app.house.settings.jwtSecret, link)
  },
  MAIL_TOKEN: async ({ world, tenant }) => {
    const sql = 'select id from mail_link where user_id = $1'
    const link = await idOf(world.truth<{ id: string }>(sql, [tenant.owner.userId]))
    return linkToken(world.app.house.settings.jwtSecret, link)
  },
  RESET_TOKEN: (ground) => linkFor(ground, 'RESET_PASSWORD'),
  UNDO_TOKEN: (ground) => linkFor(ground, 'UNDO_EMAIL'),
  API_KEY: async (ground) => (await key(ground)).secret,
  API_KEY_ID: async (ground) => (await key(ground)).apiKey.id,
}

function claimable({ made }: Ground): Promise<string> {
  const input = '{ name: "The Old Kettle", status: PUBLISHED, email: "kitchen@kettle.example" }'
  return made(`mutation { createListing(input: ${input}) { id } }`)
}

async function idOf(rows: Promise<{ id: string }[]>): Promise<string> {
  return (await rows)[0]?.id ?? ''
}

async function linkFor({ world, tenant: { owner } }: Ground, purpose: string): Promise<string> {
  const id = newId()
  const token = linkToken(world.app.house.settings.jwtSecret, id)
  await world.truth(
    `insert into mail_link (id, user_id, purpose, token_hash, email, expires_at)
     values ($1, $2, $3, $4, $5, now() + interval '1 hour')`,
    [id, owner.userId, purpose, digestOf(token), owner.email],
  )
  return token
}

const members = new WeakMap<object, Record<string, ReturnType<typeof makeMember>>>()

/** One person a role, whichever of their names the example uses. */
function member({ world, tenant }: Ground, role: string): ReturnType<typeof makeMember> {
  const known = members.get(tenant) ?? {}
  members.set(tenant, known)
  known[role] ??= makeMember(world, tenant, role)
  return known[role]
}

function invite({ tenant, made }: Ground): Promise<string> {
  const input = `{ email: "guest@${tenant.slug}.example", role: VIEWER }`
  return made(`mutation { inviteMember(input: ${input}) { id } }`)
}

async function key({ world, tenant }: Ground): Promise<{ secret: string; apiKey: { id: string } }> {
  const create =
    'mutation { createApiKey(input: { name: "Old", kind: SECRET, scopes: ["listing.read"] }) { secret apiKey { id } } }'
  const data = await ask<{ createApiKey: { secret: string; apiKey: { id: string } } }>(world, create, {}, tenant.owner)
  return data.createApiKey
}
