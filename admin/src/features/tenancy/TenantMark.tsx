import { useComputedColorScheme } from '@mantine/core'
import { type FragmentType, readFragment } from '../../gql'
import { TenantLook } from './look'
import classes from './TenantMark.module.css'

/** The tenant's logo, or its first letter on its colour. */
export function TenantMark({ tenant, size = 28 }: { tenant: FragmentType<typeof TenantLook>; size?: number }) {
  const look = readFragment(TenantLook, tenant)
  const dark = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark'
  const { logoUrl, logoDarkUrl } = look.branding
  const url = (dark && logoDarkUrl) || logoUrl
  if (url) {
    // A wordmark may be wider than it is high, but never takes the name's place.
    return (
      <img
        className={classes.logo}
        data-paper={url === logoUrl || undefined}
        style={{ height: size, maxWidth: size * 2.4 }}
        src={url}
        alt=""
      />
    )
  }
  return (
    <span className={classes.letter} style={{ width: size, height: size, fontSize: size * 0.48 }} aria-hidden>
      {[...look.name][0]}
    </span>
  )
}
