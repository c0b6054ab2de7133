import { type FragmentType, readFragment } from '../../gql'
import { TenantLook } from './look'
import classes from './TenantMark.module.css'

/** The tenant's logo, or its first letter on its colour. */
export function TenantMark({ tenant, size = 28 }: { tenant: FragmentType<typeof TenantLook>; size?: number }) {
  const look = readFragment(TenantLook, tenant)
  const style = { width: size, height: size, fontSize: size * 0.48 }
  if (look.branding.logoUrl) return <img className={classes.logo} style={style} src={look.branding.logoUrl} alt="" />
  return (
    <span className={classes.letter} style={style} aria-hidden>
      {[...look.name][0]}
    </span>
  )
}
