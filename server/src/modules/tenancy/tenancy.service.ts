import { record } from '../../events/record.js'
import { notFound, refuse } from '../../kernel/errors.js'
import { newId } from '../../kernel/ids.js'
import { e164 } from '../../kernel/phone.js'
import { isTimeZone } from '../../kernel/time.js'
import { type Scope, tenantIdOf } from '../../scope/scope.js'
import type { BrandColors, StoredBranding } from './branding.js'
import { canonicalOrigin } from './origins.js'
import type {
  BrandColorsInput,
  CreateTenantInput,
  SetAllowedOriginsInput,
  UpdateBrandingInput,
  UpdateTenantInput,
} from './tenancy.inputs.js'
import { Tenant, TenantOrigin } from './tenant.entity.js'

export async function currentTenant(scope: Scope): Promise<Tenant> {
  const tenant = await scope.em.findOne(Tenant, { id: tenantIdOf(scope) })
  if (!tenant) throw notFound('tenant')
  return tenant
}

const reserved = new Set(
  'admin api app auth billing blog cdn demo dev docs ftp graphql health help mail media ns1 ns2 operator outbox ops platform root smtp staging static status support test widget www'.split(
    ' ',
  ),
)

/** A tenant row under a given id: the scope's walls were set to that id before begin. The caller becomes its OWNER elsewhere. */
export async function foundTenant(scope: Scope, input: CreateTenantInput, planKey = 'free'): Promise<Tenant> {
  if (reserved.has(input.slug)) throw refuse('CONFLICT', 'That short name is taken.', { field: 'input.slug' })
  const timezone = input.timezone ?? 'UTC'
  needZone(timezone)
  const name = input.name.trim()
  if (!name) throw refuse('BAD_USER_INPUT', 'A tenant needs a name.', { field: 'input.name' })
  const values = { id: tenantIdOf(scope), name, slug: input.slug, timezone, locale: input.locale ?? 'en', planKey }
  const tenant = scope.em.create(Tenant, values as Tenant)
  // Everything else of this transaction points at the row.
  await scope.em.persist(tenant).flush()
  record(scope, { name: 'tenant.founded', on: tenant })
  return tenant
}

export async function updateTenant(scope: Scope, input: UpdateTenantInput): Promise<Tenant> {
  const tenant = await currentTenant(scope)
  const { name, timezone, locale, phone, ...rest } = input
  for (const [field, value] of Object.entries({ name, timezone, locale }))
    if (value === null) throw refuse('BAD_USER_INPUT', 'This cannot be cleared.', { field: `input.${field}` })
  if (timezone) needZone(timezone)
  const changes = {
    ...rest,
    ...(name ? { name } : {}),
    ...(timezone ? { timezone } : {}),
    ...(locale ? { locale } : {}),
  }
  scope.em.assign(tenant, defined(changes))
  if (phone !== undefined) tenant.phone = phone === null ? null : e164(phone, null, 'input.phone')
  record(scope, { name: 'tenant.updated', on: tenant })
  return tenant
}

export async function updateBranding(scope: Scope, input: UpdateBrandingInput): Promise<Tenant> {
  const tenant = await currentTenant(scope)
  const { colors, darkColors, logoId, ...rest } = input
  const stored: StoredBranding = { ...tenant.storedBranding, ...(defined(rest) as StoredBranding) }
  if (colors !== undefined) stored.colors = repaint(stored.colors, colors)
  if (darkColors !== undefined) stored.darkColors = repaint(stored.darkColors, darkColors)
  tenant.storedBranding = Object.fromEntries(
    Object.entries(stored).filter(([, value]) => value !== null),
  ) as StoredBranding
  if (logoId !== undefined) tenant.logoId = logoId
  record(scope, { name: 'tenant.rebranded', on: tenant })
  return tenant
}

export async function setAllowedOrigins(scope: Scope, input: SetAllowedOriginsInput): Promise<Tenant> {
  const tenant = await currentTenant(scope)
  const wanted = new Set(input.origins.map((origin, index) => canonicalOrigin(origin, `input.origins.${index}`)))
  // One at a time: of two that replace the list at once, one wins whole.
  await scope.connection.prepared('origins-lock', 'select pg_advisory_xact_lock(hashtextextended($1, 13))', [tenant.id])
  const present = await scope.em.findAll(TenantOrigin)
  for (const row of present) if (!wanted.delete(row.origin)) scope.em.remove(row)
  for (const origin of wanted) scope.em.persist(scope.em.create(TenantOrigin, { id: newId(), origin } as TenantOrigin))
  record(scope, { name: 'tenant.origins_set', on: tenant, payload: { origins: input.origins.length } })
  return tenant
}

export async function allowedOrigins(scope: Scope): Promise<string[]> {
  return (await scope.em.findAll(TenantOrigin, { orderBy: { origin: 'asc' } })).map((row) => row.origin)
}

function needZone(timezone: string): void {
  if (!isTimeZone(timezone))
    throw refuse('BAD_USER_INPUT', 'Write an IANA zone, such as Europe/Berlin.', { field: 'input.timezone' })
}

function repaint(stored: Partial<BrandColors> = {}, input: BrandColorsInput | null): Partial<BrandColors> {
  if (input === null) return {}
  const merged = { ...stored, ...defined(input) }
  return Object.fromEntries(
    Object.entries(merged).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.toLowerCase()]] : [])),
  )
}

/** Absent = untouched, null = cleared. */
function defined<T extends object>(input: T): Partial<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<T>
}
