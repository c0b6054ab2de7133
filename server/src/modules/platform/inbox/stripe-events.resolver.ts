import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { PlatformTenant } from '../tenant/platform-tenant.types.js'
import { tenantsById } from '../tenant/platform-tenants.reads.js'
import { StripeEvent, StripeEventConnection } from './stripe-event.types.js'
import { StripeEventFilter } from './stripe-events.inputs.js'
import { listStripeEvents } from './stripe-events.reads.js'
import { replayStripeEvent } from './stripe-events.service.js'

@Resolver(() => StripeEvent)
export class StripeEventsResolver {
  @Query(() => StripeEventConnection, {
    description:
      'What whoever takes the payments told us, newest first. Done and ignored events go after 30 days. Platform staff.',
  })
  async stripeEvents(
    @Ctx() { scope }: Context,
    @Arg('filter', () => StripeEventFilter, { nullable: true, description: 'Which; absent: all.' })
    filter: StripeEventFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after:
      | string
      | null,
  ): Promise<InstanceType<typeof StripeEventConnection>> {
    return new StripeEventConnection(await listStripeEvents(scope, filter ?? {}, { first, after: after ?? null }))
  }

  @Mutation(() => StripeEvent, {
    description:
      'Looks at an event once more, parked or done: what is true is asked for and written, and what is so already is not done again. Platform staff. NOT_FOUND; CONFLICT while it waits.',
  })
  replayStripeEvent(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'Theirs, such as `evt_1a2b3c`.' }) id: string,
  ): Promise<StripeEvent> {
    return replayStripeEvent(scope, id)
  }

  @SeenBy('platform')
  @FieldResolver(() => PlatformTenant, {
    nullable: true,
    description: 'Whose it is, by our own map; null where it is nobody’s.',
  })
  tenant(@Ctx() { scope }: Context, @Root() { tenantId }: StripeEvent): Promise<PlatformTenant | null> | null {
    return tenantId ? tenantsById(scope).load(tenantId) : null
  }
}
