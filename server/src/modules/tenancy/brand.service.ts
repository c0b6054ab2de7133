import { record } from '../../events/record.js'
import type { Scope } from '../../scope/scope.js'
import { needPictures } from './brand-pictures.js'
import type { BrandColorsInput, UpdateBrandingInput } from './brand.inputs.js'
import type { BrandColors, StoredBranding } from './branding.js'
import { currentTenant } from './tenancy.service.js'
import type { Tenant } from './tenant.entity.js'

const brandPictures = [
  ['logoId', 'LOGO'],
  ['logoDarkId', 'LOGO'],
  ['faviconId', 'FAVICON'],
] as const

export async function updateBranding(scope: Scope, input: UpdateBrandingInput): Promise<Tenant> {
  const tenant = await currentTenant(scope)
  const { colors, darkColors, logoId, logoDarkId, faviconId, senderName, ...rest } = input
  const stored: StoredBranding = { ...tenant.storedBranding, ...(given(rest) as StoredBranding) }
  if (colors !== undefined) stored.colors = repaint(stored.colors, colors)
  if (darkColors !== undefined) stored.darkColors = repaint(stored.darkColors, darkColors)
  if (senderName !== undefined) Object.assign(stored, { senderName: senderName?.trim() || null })
  const worn = { logoId, logoDarkId, faviconId }
  await needPictures(
    scope,
    brandPictures.flatMap(([name, purpose]) => {
      const id = worn[name]
      return id && id !== tenant[name] ? [{ path: `input.${name}`, id, purpose }] : []
    }),
  )
  tenant.storedBranding = given(stored, null) as StoredBranding
  Object.assign(tenant, given(worn))
  record(scope, { name: 'tenant.rebranded', on: tenant })
  return tenant
}

function repaint(stored: Partial<BrandColors> = {}, input: BrandColorsInput | null): Partial<BrandColors> {
  if (input === null) return {}
  const merged = { ...stored, ...given(input) }
  return Object.fromEntries(
    Object.entries(merged).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.toLowerCase()]] : [])),
  )
}

/** Absent = untouched. With `null` as the second, what was cleared is left out too. */
function given<T extends object>(input: T, cleared?: null): Partial<T> {
  const kept = Object.entries(input).filter(([, value]) => value !== undefined && (cleared !== null || value !== null))
  return Object.fromEntries(kept) as Partial<T>
}
