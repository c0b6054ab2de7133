import { type FragmentType, graphql, readFragment } from '../../gql'
import { type Accent, type Dress, NEUTRAL } from '../../ui/theme'
import { FAMILIES } from './brand/fonts'

export const TenantLook = graphql(`
  fragment TenantLook on Tenant {
    id
    name
    branding {
      logoUrl
      logoDarkUrl
      faviconUrl
      colors {
        primary
      }
      darkColors {
        primary
      }
    }
  }
`)

/** The tenant's own colour is the admin's one accent. */
export function accentOf(tenant: FragmentType<typeof TenantLook> | null | undefined): Accent {
  const look = readFragment(TenantLook, tenant)
  return look ? { light: look.branding.colors.primary, dark: look.branding.darkColors.primary } : NEUTRAL
}

/** What the pages before the admin wear besides: the grounds, the font, the corners, and the pages that the law asks for. */
export const DoorLook = graphql(`
  fragment DoorLook on Tenant {
    branding {
      font
      radius
      colors {
        background
        surface
        text
      }
      darkColors {
        background
        surface
        text
      }
    }
    legalLinks {
      imprint
      privacy
      terms
    }
  }
`)

export function dressOf(tenant: FragmentType<typeof DoorLook> | null | undefined): Dress | undefined {
  const look = readFragment(DoorLook, tenant)
  if (!look) return undefined
  const { font, radius, colors, darkColors } = look.branding
  return { font: FAMILIES[font], radius, grounds: { light: colors, dark: darkColors } }
}
