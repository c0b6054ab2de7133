import { newId } from '../kernel/ids.js'
import { slugOf } from '../kernel/slug.js'
import { createCategory } from '../modules/directory/category/categories.service.js'
import { Membership, type TenantRole } from '../modules/identity/user.entity.js'
import type { BrandFont } from '../modules/tenancy/branding.js'
import { updateBranding } from '../modules/tenancy/brand.service.js'
import { foundTenant } from '../modules/tenancy/tenancy.service.js'
import { updateTenant } from '../modules/tenancy/tenant.service.js'
import { forJob, type House, inTransaction, type OpenScope } from '../scope/makers.js'
import { loadDesk } from './load-desk.js'
import { loadListings } from './load-listings.js'
import { loadPictures } from './load-pictures.js'
import type { People } from './load-staff.js'
import type { DemoCategory, DemoListing, DemoTenant } from './types.js'

/** Work in a transaction of the tenant's own. */
type InTenant = (work: (scope: OpenScope) => Promise<void>) => Promise<void>

/** A demo tenant with its people, through the same services that serve everybody. */
export async function foundDemo(house: House, tenant: DemoTenant, people: People): Promise<InTenant> {
  const scopeTenant = { id: newId(), slug: tenant.slug, status: 'active' as const }
  const inTenant: InTenant = async (work) => {
    const scope = forJob(house, scopeTenant)
    await inTransaction(scope, () => work(scope))
  }
  await inTenant(async (scope) => {
    const { name, slug, timezone, locale, description, phone, email } = tenant
    await foundTenant(scope, { name, slug, timezone, locale }, 'premium')
    await updateTenant(scope, { description, email })
    if (phone)
      await scope.connection.prepared('demo-phone', 'update tenant set phone = $1 where id = app_tenant()', [phone])
    await scope.em.flush()
    for (const person of tenant.staff) {
      const row = {
        id: newId(),
        tenantId: scopeTenant.id,
        userId: people.get(person.email) ?? '',
        role: person.role as TenantRole,
      }
      scope.em.persist(scope.em.create(Membership, row as Membership))
    }
  })
  return inTenant
}

/** What it has: categories, pictures, looks, listings and what lies on the desk. */
export async function fillDemo(house: House, tenant: DemoTenant, inTenant: InTenant): Promise<void> {
  const categories = new Map<string, string>()
  await inTenant(async (scope) => {
    for (const category of tenant.categories) await plant(scope, category, { parentId: null, categories })
  })
  const logos = [tenant.logo.key, tenant.logoDark.key]
  const keys = new Set([
    ...logos,
    ...foremost(tenant.listings).flatMap((listing) => listing.pictures.map((picture) => picture.key)),
  ])
  const alts = new Map(
    tenant.listings.flatMap((listing) => listing.pictures.map((picture) => [picture.key, picture.alt])),
  )
  const pictures = await loadPictures(house, inTenant, { keys: [...keys], alts, logos })
  await inTenant(async (scope) => {
    const { colors, darkColors, font, radius } = tenant.brand
    const [logoId = null, logoDarkId = null] = logos.map((key) => pictures.get(key))
    await updateBranding(scope, { colors, darkColors, font: font as BrandFont, radius, logoId, logoDarkId })
  })
  await loadListings(tenant.listings, { inTenant, categories, pictures })
  await inTenant((scope) => loadDesk(scope, tenant.desk))
}

/** As a visitor meets them: what is featured, then what most would go to again. */
function foremost(listings: DemoListing[]): DemoListing[] {
  const standing = ({ status, featuredUntil, endorsements }: DemoListing): number =>
    (status === 'PUBLISHED' ? 1_000 : 0) + (featuredUntil ? 100 : 0) + endorsements.length
  return [...listings].sort((a, b) => standing(b) - standing(a))
}

export async function plant(
  scope: OpenScope,
  category: DemoCategory,
  tree: { parentId: string | null; categories: Map<string, string> },
): Promise<void> {
  const { name, slug } = category
  const row = await createCategory(scope, { name, slug: slug || slugOf(name), parentId: tree.parentId })
  await scope.em.flush()
  tree.categories.set(category.key, row.id)
  for (const child of category.children) await plant(scope, child, { parentId: row.id, categories: tree.categories })
}
