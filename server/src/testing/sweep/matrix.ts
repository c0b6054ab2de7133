import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type TenantRole, tenantRoles } from '../../modules/identity/permissions.js'

const documentAt = (name: string): string =>
  readFileSync(new URL(`../../../../ops/docs/${name}`, import.meta.url), 'utf8')

export type Who = 'anyone' | 'signedIn' | string[]
export type Matrix = Record<'Query' | 'Mutation' | 'Subscription', Record<string, Who>>

/** Whose door each operation is: ops/docs/rbac.yaml. */
export const matrix = parse(documentAt('rbac.yaml')) as Matrix

/** Whether the role is let in: a role of the tenant, KEY (with the one scope that is asked for), KEY_WITHOUT_SCOPE (with every other),
 * `KEY:listing.read` (with that one), PUBLISHABLE_KEY, VISITOR or platform-admin. */
export function allowed(who: Who | undefined, role: string): boolean {
  if (who === 'anyone') return true
  if (who === 'signedIn') return [...tenantRoles, 'platform-admin'].includes(role)
  if (role === 'KEY') return (who ?? []).some((each) => /^KEY\b/.test(each))
  const also = role.startsWith('KEY') ? ['KEY', role.replace(':', ' ')] : [role]
  return also.some((each) => who?.includes(each))
}

/** The scope that a key needs for it, where it needs one. */
export function scopeFor(who: Who | undefined): string | undefined {
  const named = Array.isArray(who) ? who.find((each) => each.startsWith('KEY ')) : undefined
  return named?.slice('KEY '.length)
}

export const fieldsText = documentAt('fields.yaml')
const fields = parse(fieldsText) as Record<string, Record<string, string>>

/** Who sees a field by ops/docs/fields.yaml; undefined where the file does not name it. */
export function audienceIn(type: string, field: string): string | undefined {
  return Object.entries(fields[type] ?? {}).find(([, names]) => names.split(' ').includes(field))?.[0]
}

/** `KEY:listing.read`: a secret key with that scope alone; the other roles as above. */
export function sees(audience: string | undefined, role: string): boolean {
  if (audience === 'anyone') return true
  if (audience === 'member') return tenantRoles.includes(role as TenantRole) || role.startsWith('KEY')
  return (audience ?? '').split(' ').includes(role)
}
