import { type FragmentType, graphql, readFragment } from '../../gql'
import { type Accent, NEUTRAL } from '../../ui/theme'

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
