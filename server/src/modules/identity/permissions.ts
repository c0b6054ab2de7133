/**
 * The permission catalogue: rules name permissions, never roles. A role is a set of them; the map is the only place that knows
 * roles. STAFF answers enquiries and works with what later rooms add (bookings, inbox); MERCHANT holds nothing tenant-wide: `listing.own` is for
 * what they were given (ListingGrant).
 */
export const permissions = [
  'listing.read',
  'listing.write',
  'listing.own',
  'listing.feature',
  'category.write',
  'media.write',
  'moderation.decide',
  'enquiry.write',
  'tenant.read',
  'tenant.write',
  'origin.write',
  'domain.write',
  'key.read',
  'key.write',
  'key.rotate',
  'member.read',
  'member.write',
  'ownership.write',
  'audit.read',
  'billing.read',
  'billing.write',
  'tenant.export',
  'tenant.delete',
] as const
export type Permission = (typeof permissions)[number]

export const tenantRoles = ['OWNER', 'ADMIN', 'EDITOR', 'STAFF', 'VIEWER', 'DEVELOPER', 'MERCHANT'] as const
export type TenantRole = (typeof tenantRoles)[number]

const read = ['listing.read', 'tenant.read'] as const
const answer = [...read, 'enquiry.write'] as const
const edit = [...answer, 'listing.write', 'category.write', 'media.write', 'moderation.decide'] as const

/** What an ADMIN lacks: making and unmaking owners, new secrets for old keys, spending money, taking everything along and ending it all. */
const ownersAlone: readonly Permission[] = [
  'key.rotate',
  'ownership.write',
  'billing.write',
  'tenant.export',
  'tenant.delete',
]

const held: Record<TenantRole, readonly Permission[]> = {
  OWNER: permissions,
  ADMIN: permissions.filter((permission) => !ownersAlone.includes(permission)),
  EDITOR: edit,
  STAFF: answer,
  VIEWER: read,
  DEVELOPER: [...read, 'origin.write', 'key.read', 'key.write'],
  MERCHANT: ['listing.own'],
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
  'enquiry.write',
  'tenant.read',
  'tenant.write',
  'origin.write',
  'audit.read',
])

/** The permissions of a role; an unknown role holds none. */
export function permissionsOf(role: string | null): ReadonlySet<string> {
  return new Set(tenantRoles.includes(role as TenantRole) ? held[role as TenantRole] : [])
}

/**
 * Nobody hands out, takes away or changes more than they hold themselves: a role is in somebody's hands when every permission of it
 * is theirs. So only an owner makes, demotes or removes an owner, and nobody raises themselves.
 */
export function inHands(held: ReadonlySet<string>, role: TenantRole): boolean {
  return held.has('*') || [...permissionsOf(role)].every((permission) => held.has(permission))
}

/** The roles that can make an owner: a tenant always has somebody in one of them. */
export const owningRoles: readonly TenantRole[] = tenantRoles.filter((role) =>
  permissionsOf(role).has('ownership.write'),
)
