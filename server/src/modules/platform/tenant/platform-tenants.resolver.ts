import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { Plan } from '../../plans/plan.entity.js'
import { planById } from '../../plans/plans.service.js'
import { PlatformOwner, PlatformTenant, PlatformTenantConnection, PlatformUsage } from './platform-tenant.types.js'
import {
  CreatePlatformTenantInput,
  PlatformTenantFilter,
  UpdatePlatformTenantInput,
} from './platform-tenants.inputs.js'
import { findTenant, listTenants, ownersOf, usageOf } from './platform-tenants.reads.js'
import * as verbs from './platform-tenants.service.js'

const id = { description: 'Id of the tenant.' }
const reason = { description: 'Why, in 3 to 500 characters; written into both trails.' }

@Resolver(() => PlatformTenant)
export class PlatformTenantsResolver {
  @Query(() => PlatformTenantConnection, {
    description: 'Every tenant of the installation, newest first. Platform staff.',
  })
  async platformTenants(
    @Ctx() { scope }: Context,
    @Arg('filter', () => PlatformTenantFilter, { nullable: true, description: 'Which; absent: all.' })
    filter: PlatformTenantFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after:
      | string
      | null,
  ): Promise<InstanceType<typeof PlatformTenantConnection>> {
    return new PlatformTenantConnection(await listTenants(scope, filter ?? {}, { first, after: after ?? null }))
  }

  @Query(() => PlatformTenant, { nullable: true, description: 'One tenant; null when there is none. Platform staff.' })
  platformTenant(@Ctx() { scope }: Context, @Arg('id', () => ID, id) tenantId: string): Promise<PlatformTenant | null> {
    return findTenant(scope, tenantId)
  }

  @Mutation(() => PlatformTenant, {
    description:
      'Founds a tenant for somebody else, who becomes its OWNER; a newcomer is sent a link. Platform staff. CONFLICT when the slug is taken.',
  })
  createPlatformTenant(
    @Ctx() { scope }: Context,
    @Arg('input', () => CreatePlatformTenantInput, { description: 'The tenant and its owner.' })
    input: CreatePlatformTenantInput,
  ): Promise<PlatformTenant> {
    return verbs.createPlatformTenant(scope, input)
  }

  @Mutation(() => PlatformTenant, {
    description:
      'Changes a tenant’s name, contact or plan. Platform staff. NOT_FOUND; CONFLICT (`reason: SUBSCRIBED`) for another plan than the one a living subscription pays for.',
  })
  updatePlatformTenant(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, id) tenantId: string,
    @Arg('input', () => UpdatePlatformTenantInput, { description: 'What changes.' }) input: UpdatePlatformTenantInput,
  ): Promise<PlatformTenant> {
    return verbs.updatePlatformTenant(scope, tenantId, input)
  }

  @Mutation(() => PlatformTenant, {
    description:
      'Shuts a tenant: its tokens, keys, widget, pages, pictures and jobs, within seconds and everywhere; its data is kept. Platform staff. CONFLICT when it is shut already.',
  })
  suspendTenant(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, id) tenantId: string,
    @Arg('reason', () => String, reason) why: string,
  ): Promise<PlatformTenant> {
    return verbs.suspendTenant(scope, tenantId, why)
  }

  @Mutation(() => PlatformTenant, {
    description:
      'Lets a suspended or closed tenant in again, where it was before. Platform staff. CONFLICT when it is open.',
  })
  reopenTenant(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, id) tenantId: string,
    @Arg('reason', () => String, reason) why: string,
  ): Promise<PlatformTenant> {
    return verbs.reopenTenant(scope, tenantId, why)
  }

  @Mutation(() => PlatformTenant, {
    description: 'Closes a tenant. For 30 days it can be reopened. Platform staff. CONFLICT when it is closed already.',
  })
  closeTenant(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, id) tenantId: string,
    @Arg('reason', () => String, reason) why: string,
  ): Promise<PlatformTenant> {
    return verbs.closeTenant(scope, tenantId, why)
  }

  @SeenBy('platform')
  @FieldResolver(() => Plan, { description: 'The plan it is on.' })
  plan(@Ctx() { scope }: Context, @Root() tenant: PlatformTenant): Promise<Plan> {
    return planById(scope, tenant.planKey)
  }

  @SeenBy('platform')
  @FieldResolver(() => [PlatformOwner], { description: 'Who owns it, longest first.' })
  owners(@Ctx() { scope }: Context, @Root() tenant: PlatformTenant): Promise<PlatformOwner[]> {
    return ownersOf(scope).load(tenant.id)
  }

  @SeenBy('platform')
  @FieldResolver(() => PlatformUsage, { description: 'What it uses.' })
  usage(@Ctx() { scope }: Context, @Root() tenant: PlatformTenant): Promise<PlatformUsage> {
    return usageOf(scope).load(tenant.id)
  }
}
