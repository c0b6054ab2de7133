import type { EntityClass } from '@mikro-orm/core'
import { Event } from './events/event.entity.js'
import type { SchemaParts } from './graphql/schema.js'
import { AuthPayloadResolver, IdentityResolver, MembershipResolver } from './modules/identity/identity.resolver.js'
import { identityDoors } from './modules/identity/identity.rules.js'
import { Membership, User } from './modules/identity/user.entity.js'
import { Plan } from './modules/plans/plan.entity.js'
import { PlansResolver } from './modules/plans/plans.resolver.js'
import { planDoors } from './modules/plans/plans.rules.js'
import { TenancyResolver } from './modules/tenancy/tenancy.resolver.js'
import { tenancyDoors } from './modules/tenancy/tenancy.rules.js'
import { Tenant, TenantOrigin } from './modules/tenancy/tenant.entity.js'
import type { Doors } from './scope/doors.js'

/** Every room of the domain, named once: its tables, its resolvers, its doors. */
export const entities: EntityClass<object>[] = [Plan, Tenant, TenantOrigin, User, Membership, Event]

const doors: Doors[] = [planDoors, tenancyDoors, identityDoors]

export const schemaParts: SchemaParts = {
  resolvers: [PlansResolver, TenancyResolver, IdentityResolver, AuthPayloadResolver, MembershipResolver],
  doors: {
    Query: Object.assign({}, ...doors.map((room) => room.Query)),
    Mutation: Object.assign({}, ...doors.map((room) => room.Mutation)),
  },
}
