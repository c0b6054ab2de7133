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
  'key.read',
  'key.write',
  'key.rotate',
] as const
export type Permission = (typeof permissions)[number]

export const tenantRoles = ['OWNER', 'ADMIN', 'EDITOR', 'STAFF', 'VIEWER', 'DEVELOPER', 'MERCHANT'] as const
export type TenantRole = (typeof tenantRoles)[number]

const read = ['listing.read', 'tenant.read'] as const
const edit = [...read, 'listing.write', 'category.write', 'media.write', 'moderation.decide'] as const

const held: Record<TenantRole, readonly Permission[]> = {
  OWNER: permissions,
  ADMIN: permissions.filter((permission) => permission !== 'key.rotate'),
  EDITOR: edit,
  STAFF: read,
  VIEWER: read,
  DEVELOPER: [...read, 'origin.write', 'key.read', 'key.write'],
  MERCHANT: [],
}

/** What a key may at this moment: of its scopes, what the person who made it holds still. */
export function permissionsOfKey(scopes: string[], makerRole: string | null): ReadonlySet<string> {
  const held = permissionsOf(makerRole)
  return new Set(scopes.filter((scope) => held.has(scope)))
}

/** What a key may be given. People, keys and ownership are for persons, who can be asked again who they are. */
export const keyScopes: ReadonlySet<string> = new Set<Permission>([
  'listing.read',
  'listing.write',
  'listing.feature',
  'category.write',
  'media.write',
  'moderation.decide',
  'tenant.read',
  'tenant.write',
  'origin.write',
])

/** The permissions of a role; an unknown role holds none. */
export function permissionsOf(role: string | null): ReadonlySet<string> {
  return new Set(tenantRoles.includes(role as TenantRole) ? held[role as TenantRole] : [])
}
