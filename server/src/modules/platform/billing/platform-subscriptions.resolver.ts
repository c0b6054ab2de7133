import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { notFound } from '../../../kernel/errors.js'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { Plan } from '../../plans/plan.entity.js'
import { planById } from '../../plans/plans.service.js'
import { PlatformTenant } from '../tenant/platform-tenant.types.js'
import { tenantsById } from '../tenant/platform-tenants.reads.js'
import { PlatformSubscription, PlatformSubscriptionConnection } from './platform-subscription.types.js'
import { PlatformSubscriptionFilter } from './platform-subscriptions.inputs.js'
import { listSubscriptions } from './platform-subscriptions.reads.js'

@Resolver(() => PlatformSubscription)
export class PlatformSubscriptionsResolver {
  @Query(() => PlatformSubscriptionConnection, {
    description:
      'What every tenant pays the operator for, newest first; those that ended too. What a stand-in or a test key left is not among them once others take the money. Platform staff.',
  })
  async platformSubscriptions(
    @Ctx() { scope }: Context,
    @Arg('filter', () => PlatformSubscriptionFilter, { nullable: true, description: 'Which; absent: all.' })
    filter: PlatformSubscriptionFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after:
      | string
      | null,
  ): Promise<InstanceType<typeof PlatformSubscriptionConnection>> {
    const page = await listSubscriptions(scope, filter ?? {}, { first, after: after ?? null })
    return new PlatformSubscriptionConnection(page)
  }

  @SeenBy('platform')
  @FieldResolver(() => PlatformTenant, { description: 'Who pays.' })
  async tenant(@Ctx() { scope }: Context, @Root() { tenantId }: PlatformSubscription): Promise<PlatformTenant> {
    const tenant = await tenantsById(scope).load(tenantId)
    if (!tenant) throw notFound('tenant')
    return tenant
  }

  @SeenBy('platform')
  @FieldResolver(() => Plan, { description: 'The plan it pays for, in the version that it keeps.' })
  plan(@Ctx() { scope }: Context, @Root() { planId }: PlatformSubscription): Promise<Plan> {
    return planById(scope, planId)
  }
}
