import type { Scope } from '../../scope/scope.js'
import { siteAddress } from '../tenancy/addresses.js'
import { type BrandColors, BrandFont, Branding } from '../tenancy/branding.js'
import type { Tenant } from '../tenancy/tenant.entity.js'
import { networkNames, SocialNetwork } from '../tenancy/tenant.types.js'
import { blend, inkOn, readable } from './colours.js'
import type { MailLanguage } from './letter.js'

/** One palette as a mail needs it: every pair that is written with reads. */
export type Paper = {
  ground: string
  sheet: string
  line: string
  text: string
  quiet: string
  link: string
  button: string
  buttonText: string
}

type Logo = { url: string; width: number; height: number }

export type Look = {
  name: string
  /** Whom the mail comes from, as the inbox shows it. */
  fromName: string
  logo: Logo | null
  /** Where the tenant has another for dark grounds. */
  logoDark: Logo | null
  light: Paper
  dark: Paper
  font: string
  radius: number
  /** Written small at the foot: who sends it, and where else they can be reached. */
  foot: { label: string; address: string }[]
}

/** Fonts that are on people's machines: a mail fetches none. Kept to what mail programs let through. */
const families: Record<BrandFont, string> = {
  SYSTEM: "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  SERIF: "Charter, Georgia, 'Times New Roman', serif",
  ROUNDED: "ui-rounded, 'SF Pro Rounded', 'Segoe UI', Roboto, Arial, sans-serif",
  HUMANIST: "Seravek, 'Gill Sans', Calibri, 'Segoe UI', Arial, sans-serif",
  MONO: "'SF Mono', Menlo, Consolas, 'Courier New', monospace",
}

function paperOf({ primary, background, surface, text }: BrandColors): Paper {
  const ink = readable(text, background, 7)
  return {
    ground: surface,
    sheet: background,
    line: blend(background, ink, 0.14),
    text: ink,
    quiet: readable(blend(ink, surface, 0.35), surface),
    link: readable(primary, background),
    button: primary,
    buttonText: inkOn(primary),
  }
}

const logoOf =
  'select hash, width, height from media_asset where tenant_id = app_tenant() and id = $1 and deleted_at is null and hash is not null'
type Picture = { hash: string; width: number; height: number }
const LOGO_HEIGHT = 40
const LOGO_WIDTH = 220

type Worn = { language: MailLanguage; branding?: Branding }

/** How a tenant's mails look; unsaved branding may be tried on. */
export async function lookOf(
  scope: Scope,
  tenant: Tenant,
  { language, branding = tenant.branding }: Worn,
): Promise<Look> {
  const { logoId, logoDarkId } = branding.pictures
  return {
    name: tenant.name,
    fromName: branding.senderName,
    logo: await logoFor(scope, logoId),
    logoDark: logoDarkId === logoId ? null : await logoFor(scope, logoDarkId),
    light: paperOf(branding.colors),
    dark: paperOf(branding.darkColors),
    font: families[branding.font],
    radius: branding.radius,
    foot: footOf(tenant, language),
  }
}

async function logoFor(scope: Scope, id: string | null): Promise<Logo | null> {
  const [picture] = id ? await scope.connection.prepared<Picture>('mail-logo', logoOf, [id]) : []
  if (!picture) return null
  const shrink = Math.min(LOGO_HEIGHT / picture.height, LOGO_WIDTH / picture.width, 1)
  return {
    url: `${scope.settings.mediaBase || siteAddress(scope)}/media/${picture.hash}`,
    width: Math.round(picture.width * shrink),
    height: Math.round(picture.height * shrink),
  }
}

const legal: Record<MailLanguage, Record<'imprint' | 'privacy' | 'terms', string>> = {
  en: { imprint: 'Imprint', privacy: 'Privacy', terms: 'Terms' },
  de: { imprint: 'Impressum', privacy: 'Datenschutz', terms: 'AGB' },
  ar: { imprint: 'بيانات الناشر', privacy: 'الخصوصية', terms: 'الشروط' },
}

/** Who sends it, the pages the law asks for, and where else they are to be found, as far as the tenant has named them. */
function footOf(tenant: Tenant, language: MailLanguage): Look['foot'] {
  const words = legal[language]
  const links = (['imprint', 'privacy', 'terms'] as const).flatMap((page) => {
    const address = tenant.legalLinks[page]
    return address ? [{ label: words[page], address }] : []
  })
  const elsewhere = tenant.socialLinks.map(({ network, url }) => ({
    label: network === SocialNetwork.OTHER ? new URL(url).hostname : networkNames[network],
    address: url,
  }))
  const mailbox = tenant.email ? [{ label: tenant.email, address: `mailto:${tenant.email}` }] : []
  return [...mailbox, ...links, ...elsewhere]
}

/** For a person who has no tenant: the host they came to, and nobody's colours. */
export function plainLook(scope: Scope): Look {
  const pictures = { logoId: null, logoDarkId: null, faviconId: null }
  const branding = new Branding({}, { name: '', pictures })
  return {
    name: scope.settings.baseDomain,
    fromName: scope.settings.baseDomain,
    logo: null,
    logoDark: null,
    light: paperOf({ ...branding.colors, primary: '#33404d' }),
    dark: paperOf({ ...branding.darkColors, primary: '#c5d0da' }),
    font: families[BrandFont.SYSTEM],
    radius: 8,
    foot: [],
  }
}
