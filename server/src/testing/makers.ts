import { randomBytes } from 'node:crypto'
import { newId } from '../kernel/ids.js'
import { ask } from './call.js'
import type { Tenancy } from './tenants.js'
import type { World } from './world.js'

/** Rows of the domain, made through the public door where there is one; what has no verb yet is written as the truth. */

type Made = { id: string; slug: string }

export async function makeCategory(
  world: World,
  tenant: Tenancy,
  input: { name: string; slug?: string; parentId?: string | null },
): Promise<Made> {
  const query = 'mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { id slug } }'
  return (await ask<{ createCategory: Made }>(world, query, { input }, tenant.owner)).createCategory
}

export async function makeListing(
  world: World,
  tenant: Tenancy,
  input: { name: string } & Record<string, unknown>,
): Promise<Made> {
  const query = 'mutation ($input: CreateListingInput!) { createListing(input: $input) { id slug } }'
  const made = { status: 'PUBLISHED', ...input }
  return (await ask<{ createListing: Made }>(world, query, { input: made }, tenant.owner)).createListing
}

/** A field of a category that can be chosen from, and whose words are looked for. */
export async function makeField(
  world: World,
  tenant: Tenancy,
  input: { categoryId: string; label: string; options: string[] },
): Promise<{ id: string; key: string; options: { value: string }[] }> {
  const query =
    'mutation ($input: CreateCategoryFieldInput!) { createCategoryField(input: $input) { id key options { value } } }'
  const given = { ...input, options: input.options.map((label) => ({ label })), type: 'CHOICE', isSearchable: true }
  type Answer = { createCategoryField: { id: string; key: string; options: { value: string }[] } }
  return (await ask<Answer>(world, query, { input: given }, tenant.owner)).createCategoryField
}

export async function deleteListing(world: World, tenant: Tenancy, id: string): Promise<void> {
  await ask(world, 'mutation ($id: ID!) { deleteListing(id: $id) { id } }', { id }, tenant.owner)
}

export async function deleteCategory(world: World, tenant: Tenancy, id: string): Promise<void> {
  await ask(world, 'mutation ($id: ID!) { deleteCategory(id: $id) { id } }', { id }, tenant.owner)
}

/** A confirmed upload, without its file: what the table keeps of one. */
export async function makePicture(
  world: World,
  tenant: Tenancy,
  given: { purpose: 'LOGO' | 'LISTING'; alt: string },
): Promise<string> {
  const id = newId()
  await world.truth(
    `insert into media_asset (tenant_id, id, purpose, status, upload_key, hash, content_type, bytes, width, height, alt, uploaded_by)
     values ($1, $2, $3, 'READY', $4, $5, 'image/webp', 1000, 640, 480, $6, $7)`,
    [
      tenant.id,
      id,
      given.purpose,
      `${tenant.id}/${id}`,
      randomBytes(32).toString('hex'),
      given.alt,
      tenant.owner.userId,
    ],
  )
  return id
}

/** An endorsement that somebody decided of long ago; past the form and the queue. */
export async function makeEndorsement(
  world: World,
  tenant: Tenancy,
  given: { listingId: string; comment: string; status?: string; userId?: string },
): Promise<string> {
  const id = newId()
  await world.truth(
    `insert into endorsement (tenant_id, id, listing_id, author_key, would_repeat, tags, comment, status, user_id)
     values ($1, $2, $3, $4, true, $5, $6, $7, $8)`,
    [
      tenant.id,
      id,
      given.listingId,
      `author-${id}`,
      [given.comment],
      given.comment,
      given.status ?? 'APPROVED',
      given.userId,
    ],
  )
  return id
}

/** The owner's own, begun when they held no role yet: by the verb, who works for the tenant proves nothing. */
export async function makeClaimProof(world: World, tenant: Tenancy, listingId: string): Promise<void> {
  const id = newId()
  await world.truth(
    `insert into claim_proof (tenant_id, id, listing_id, user_id, method, contact_key, expires_at)
     values ($1, $2, $3, $4, 'EMAIL', $5, now() + interval '1 hour')`,
    [tenant.id, id, listingId, tenant.owner.userId, `contact-${id}`],
  )
}
