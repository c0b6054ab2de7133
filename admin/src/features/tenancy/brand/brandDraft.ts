import { graphql } from '../../../gql'
import type { BrandDraftFragment, BrandFont, ColorScheme, UpdateBrandingInput, VoiceStyle } from '../../../gql/graphql'

export const BrandFields = graphql(`
  fragment BrandDraft on Branding {
    logoUrl
    logo {
      id
      url
    }
    logoDark {
      id
      url
    }
    favicon {
      id
      url
    }
    voiceStyle
    senderName
    colors {
      primary
      accent
      background
      surface
      text
    }
    darkColors {
      primary
      accent
      background
      surface
      text
    }
    font
    radius
    colorScheme
  }
`)

export const COLOURS = ['primary', 'accent', 'background', 'surface', 'text'] as const
export type Palette = Record<(typeof COLOURS)[number], string>

export type Picture = { id: string; url: string } | null

export interface BrandDraft {
  logo: Picture
  /** For dark grounds; null: the logo itself. */
  logoDark: Picture
  /** Of the browser's tab; null: the logo. */
  favicon: Picture
  voiceStyle: VoiceStyle
  senderName: string
  colors: Palette
  darkColors: Palette
  font: BrandFont
  radius: number
  colorScheme: ColorScheme
}

export function draftBrand(branding: BrandDraftFragment): BrandDraft {
  const palette = (from: Palette): Palette => ({
    primary: from.primary,
    accent: from.accent,
    background: from.background,
    surface: from.surface,
    text: from.text,
  })
  const picture = (from: Picture): Picture => from && { id: from.id, url: from.url }
  return {
    logo: picture(branding.logo),
    logoDark: picture(branding.logoDark),
    favicon: picture(branding.favicon),
    voiceStyle: branding.voiceStyle,
    senderName: branding.senderName,
    colors: palette(branding.colors),
    darkColors: palette(branding.darkColors),
    font: branding.font,
    radius: branding.radius,
    colorScheme: branding.colorScheme,
  }
}

const WHOLE = /^#[0-9a-f]{6}$/i

/** The brand as it can be worn while somebody types: a colour that is not written out yet stays what it was. */
export function wearable(brand: BrandDraft, before: BrandDraft): BrandDraft {
  const palette = (is: Palette, was: Palette): Palette => {
    const shown = { ...is }
    for (const name of COLOURS) if (!WHOLE.test(is[name])) shown[name] = was[name]
    return shown
  }
  return {
    ...brand,
    colors: palette(brand.colors, before.colors),
    darkColors: palette(brand.darkColors, before.darkColors),
  }
}

/** Only what changed: two people at the brand page do not undo each other. */
export function brandChanges(before: BrandDraft, after: BrandDraft): UpdateBrandingInput {
  const colours = (was: Palette, is: Palette) =>
    Object.fromEntries(COLOURS.flatMap((name) => (was[name] === is[name] ? [] : [[name, is[name]]])))
  const colors = colours(before.colors, after.colors)
  const darkColors = colours(before.darkColors, after.darkColors)
  return {
    ...(Object.keys(colors).length > 0 ? { colors } : {}),
    ...(Object.keys(darkColors).length > 0 ? { darkColors } : {}),
    ...(before.font !== after.font ? { font: after.font } : {}),
    ...(before.radius !== after.radius ? { radius: after.radius } : {}),
    ...(before.colorScheme !== after.colorScheme ? { colorScheme: after.colorScheme } : {}),
    ...(before.voiceStyle !== after.voiceStyle ? { voiceStyle: after.voiceStyle } : {}),
    // An emptied name is the tenant's own again.
    ...(before.senderName !== after.senderName ? { senderName: after.senderName.trim() || null } : {}),
    ...(before.logo?.id !== after.logo?.id ? { logoId: after.logo?.id ?? null } : {}),
    ...(before.logoDark?.id !== after.logoDark?.id ? { logoDarkId: after.logoDark?.id ?? null } : {}),
    ...(before.favicon?.id !== after.favicon?.id ? { faviconId: after.favicon?.id ?? null } : {}),
  }
}
