import type { GraphQLSchema } from 'graphql'
import { keyScopes, permissionsOf, tenantRoles } from '../modules/identity/permissions.js'
import { audienceOf, objectTypes } from './rules.js'

const heading = `# Who sees which field: every field of every type of the contract, by role (RB-03). Written by \`node server/dist/print-surface.js\`; a test
# fails when the schema says something else, and another asks for each field as each of them. Read the difference: a field that moved up
# to more people is seen by them from now on, whatever door they come through. Whose door a field stands behind is in rbac.yaml.
#
# anyone: visitors and publishable keys too. member: every role of the tenant, and a secret key with any scope. KEY:audit.read: a
# secret key with that scope. platform-admin: the operator's staff on the operator's side. An operator who looks at a tenant as one of its roles
# sees what that role sees.
`

const everybody = ['anyone', 'member'] as const

/** Type by type, and in it audience by audience, with the names of the fields in stable order. */
export function fieldAudiencesOf(schema: GraphQLSchema): string {
  const types = objectTypes(schema).sort((a, b) => (a.name < b.name ? -1 : 1))
  const blocks = types.map((type) => {
    const seen = new Map<string, string[]>()
    for (const field of Object.keys(type.getFields()).sort()) {
      const who = rolesFor(audienceOf(type, field))
      seen.set(who, [...(seen.get(who) ?? []), field])
    }
    const lines = [...seen].sort(([a], [b]) => (a < b ? -1 : 1))
    return `${type.name}:\n${lines.map(([who, fields]) => `  ${who}: ${fields.join(' ')}\n`).join('')}`
  })
  return `${heading}\n${blocks.join('')}`
}

/** Roles, not permissions: who holds what may change too, and that is then seen here. */
function rolesFor(audience: string): string {
  const known = everybody.find((each) => each === audience || (each === 'anyone' && audience === 'public'))
  if (known) return known
  if (audience === 'platform') return 'platform-admin'
  const roles = tenantRoles.filter((role) => permissionsOf(role).has(audience))
  return [...roles, ...(keyScopes.has(audience) ? [`KEY:${audience}`] : [])].join(' ') || 'nobody'
}
