import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql'
import { type Listening, streamOf } from '../../../events/stream.js'
import type { Context } from '../../../scope/scope.js'
import { Plan } from '../../plans/plan.entity.js'
import { planById } from '../../plans/plans.service.js'
import { mayChangeBilling } from '../account/account.service.js'
import { CheckoutSession } from './checkout-session.entity.js'
import { StartCheckoutInput } from './subscription.inputs.js'
import { checkout, tenantSubscription } from './subscription.reads.js'
import { startCheckout } from './subscription.service.js'
import { TenantSubscription } from './tenant-subscription.entity.js'

@Resolver(() => TenantSubscription)
export class SubscriptionResolver {
  @Query(() => TenantSubscription, {
    nullable: true,
    description:
      'What the tenant pays for: the subscription that lives, else the last that ended; null if there never was one. In test mode that of the live tenant. Permission `billing.read`.',
  })
  tenantSubscription(@Ctx() { scope }: Context): Promise<TenantSubscription | null> {
    return tenantSubscription(scope)
  }

  @Query(() => CheckoutSession, {
    nullable: true,
    description:
      'A page that was opened to pay, and how far it is: what somebody who comes back from it asks until it is COMPLETE. Null where there is none. Permission `billing.read`.',
  })
  checkout(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'Id of the session.' }) id: string,
  ): Promise<CheckoutSession | null> {
    return checkout(scope, id)
  }

  @Mutation(() => CheckoutSession, {
    description:
      'Opens the page on which a plan is bought, for an hour, or answers the one that is open for the same price and as many locations. What there are of them are paid for from the first invoice on (`Billing.locations`). The plan holds when the payment is confirmed, not when the person comes back: watch `tenantSubscription`. Permission `billing.write`; needs an `Idempotency-Key`. BAD_USER_INPUT for what is not sold like that; CONFLICT while a subscription lives (`reason: SUBSCRIBED`) and in test mode; PROVIDER_DOWN; UNAVAILABLE where no payments are set up.',
  })
  startCheckout(
    @Ctx() { scope }: Context,
    @Arg('input', () => StartCheckoutInput, { description: 'What is bought.' }) input: StartCheckoutInput,
  ): Promise<CheckoutSession> {
    return startCheckout(scope, input)
  }

  @Subscription(() => TenantSubscription, {
    nullable: true,
    description:
      'What the tenant pays for, at once and whenever it or an invoice changes; null while there never was anything. Permission `billing.read`.',
    subscribe: ({ context }) => streamOf(context as Listening, ['tenant_subscription_changed'], { atOnce: true }),
  })
  tenantSubscriptionChanged(@Ctx() { scope }: Context): Promise<TenantSubscription | null> {
    return tenantSubscription(scope)
  }

  @FieldResolver(() => Plan, { description: 'The plan it holds.' })
  plan(@Ctx() { scope }: Context, @Root() { planKey }: TenantSubscription): Promise<Plan> {
    return planById(scope, planKey)
  }

  @FieldResolver(() => Plan, {
    nullable: true,
    description: 'The plan it changes to at `nextPlanAt`; null: it stays.',
  })
  async nextPlan(@Ctx() { scope }: Context, @Root() { nextPlanKey }: TenantSubscription): Promise<Plan | null> {
    return nextPlanKey === null ? null : planById(scope, nextPlanKey)
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether who asks may change or cancel it: `billing.write`, in live mode.',
  })
  viewerCanChange(@Ctx() { scope }: Context): boolean {
    return mayChangeBilling(scope)
  }
}
