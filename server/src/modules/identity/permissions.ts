/**
 * The permission catalogue: rules name permissions, never roles. A role is a set of them; the map is the only place that knows
 * roles. STAFF works with what later rooms add (bookings, inbox); MERCHANT holds nothing tenant-wide, only by ListingGrant.
 */
export const permissions = [
  'listing.read',
  'listing.write',
  'listing.feature',
  'category.write',
  'media.write',
  'moderation.decide',
  'tenant.read',
  'tenant.write',
  'origin.write',
] as const
export type Permission = (typeof permissions)[number]

export const tenantRoles = ['OWNER', 'ADMIN', 'EDITOR', 'STAFF', 'VIEWER', 'DEVELOPER', 'MERCHANT'] as const
export type TenantRole = (typeof tenantRoles)[number]

const read = ['listing.read', 'tenant.read'] as const
const edit = [...read, 'listing.write', 'category.write', 'media.write', 'moderation.decide'] as const

const held: Record<TenantRole, readonly Permission[]> = {
  OWNER: permissions,
  ADMIN: permissions,
  EDITOR: edit,
  STAFF: read,
  VIEWER: read,
  DEVELOPER: [...read, 'origin.write'],
  MERCHANT: [],
}

/** The permissions of a role; an unknown role holds none. */
export function permissionsOf(role: string | null): ReadonlySet<string> {
  return new Set(tenantRoles.includes(role as TenantRole) ? held[role as TenantRole] : [])
}
