import type { Scope } from '../../scope/scope.js'
import { adminAddress, withSite } from '../tenancy/addresses.js'
import { Branding } from '../tenancy/branding.js'
import { currentTenant } from '../tenancy/tenancy.service.js'
import type { Tenant } from '../tenancy/tenant.entity.js'
import type { MailKind } from './kinds.js'
import { languageOf } from './letter.js'
import { lookOf } from './look.js'
import type { TriedBrandingInput } from './mail.inputs.js'
import type { MailPreview } from './mail.types.js'
import { writeOut } from './render.js'

export async function mailPreview(
  scope: Scope,
  kind: MailKind,
  tried: TriedBrandingInput | null,
): Promise<MailPreview> {
  const tenant = await currentTenant(scope)
  const language = languageOf(tenant.locale)
  // By its own host, as the mail that is sent: a job knows the site of its tenant, a request has to ask.
  const admin = adminAddress(await withSite(scope))
  const letter = kind.preview({ sender: { from: tenant.name, admin }, language })
  const look = await lookOf(scope, tenant, { language, branding: tryOn(tenant, tried) })
  return writeOut(letter, { look, language })
}

/** The saved brand with what is being tried over it; absent or cleared colours are the saved ones. */
function tryOn(tenant: Tenant, tried: TriedBrandingInput | null): Branding {
  if (!tried) return tenant.branding
  const { colors, darkColors, font, radius, logoId } = tried
  const stored = tenant.storedBranding
  const worn = {
    ...stored,
    colors: { ...stored.colors, ...given(colors) },
    darkColors: { ...stored.darkColors, ...given(darkColors) },
    ...given({ font, radius }),
  }
  const { pictures } = tenant.branding
  return new Branding(worn, {
    name: tenant.name,
    pictures: { ...pictures, logoId: logoId === undefined ? pictures.logoId : logoId },
  })
}

function given<T extends object>(input: T | null | undefined): { [K in keyof T]?: NonNullable<T[K]> } {
  const entries = Object.entries(input ?? {}).filter(([, value]) => value !== undefined && value !== null)
  return Object.fromEntries(entries) as { [K in keyof T]?: NonNullable<T[K]> }
}
