import { graphql } from '../../../gql'
import type { BrandDraftFragment, BrandFont, ColorScheme, UpdateBrandingInput } from '../../../gql/graphql'

export const BrandFields = graphql(`
  fragment BrandDraft on Branding {
    logoUrl
    logo {
      id
      url
    }
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

export interface BrandDraft {
  logo: { id: string; url: string } | null
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
  const { logo, logoUrl } = branding
  return {
    logo: logo ? { id: logo.id, url: logoUrl ?? logo.url } : null,
    colors: palette(branding.colors),
    darkColors: palette(branding.darkColors),
    font: branding.font,
    radius: branding.radius,
    colorScheme: branding.colorScheme,
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
    ...(before.logo?.id !== after.logo?.id ? { logoId: after.logo?.id ?? null } : {}),
  }
}
