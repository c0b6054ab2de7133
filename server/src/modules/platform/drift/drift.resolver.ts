import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { PlatformTenant } from '../tenant/platform-tenant.types.js'
import { tenantsById } from '../tenant/platform-tenants.reads.js'
import { billingDrift, reconcileBilling } from './drift.service.js'
import { BillingDrift, BillingDriftConnection } from './drift.types.js'

@Resolver(() => BillingDrift)
export class BillingDriftResolver {
  @Query(() => BillingDriftConnection, {
    description:
      'Where what stands here and what is true at whoever takes the payments went apart, newest first: what each night’s comparison found. Platform staff.',
  })
  async billingDrift(
    @Ctx() { scope }: Context,
    @Arg('isOpen', () => Boolean, {
      nullable: true,
      defaultValue: true,
      description: 'Only what still differs; false: all there was.',
    })
    isOpen: boolean | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after:
      | string
      | null,
  ): Promise<InstanceType<typeof BillingDriftConnection>> {
    return new BillingDriftConnection(
      await billingDrift(scope, { isOpen: isOpen !== false, first, after: after ?? null }),
    )
  }

  @Mutation(() => Boolean, {
    description:
      'Compares everything with whoever takes the payments now instead of tonight, in the background: what differs is made so, what stays is in `billingDrift`. Always true. Errors: UNAVAILABLE where no payments are taken. Platform staff.',
  })
  reconcileBilling(@Ctx() { scope }: Context): Promise<boolean> {
    return reconcileBilling(scope)
  }

  @SeenBy('platform')
  @FieldResolver(() => PlatformTenant, {
    nullable: true,
    description: 'Whose customer it is; null: nobody’s, or a tenant’s that is gone.',
  })
  async tenant(@Ctx() { scope }: Context, @Root() { tenantId }: BillingDrift): Promise<PlatformTenant | null> {
    return tenantId === null ? null : tenantsById(scope).load(tenantId)
  }
}
