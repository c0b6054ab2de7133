import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql'
import type { Context } from '../../../scope/scope.js'
import { platformRevenue } from './revenue.reads.js'
import { PlatformRevenue } from './revenue.types.js'

@Resolver()
export class PlatformRevenueResolver {
  @Query(() => PlatformRevenue, {
    description:
      'What tenants pay the operator, in one currency: a month, by plan, and by when they began. Platform staff. BAD_USER_INPUT.',
  })
  platformRevenue(
    @Ctx() { scope }: Context,
    @Arg('currency', () => String, {
      nullable: true,
      description: 'ISO 4217; absent: the one that most tenants pay in.',
    })
    currency: string | null,
    @Arg('months', () => Int, { nullable: true, defaultValue: 12, description: 'How many months back, 1 to 36.' })
    months: number,
  ): Promise<PlatformRevenue> {
    return platformRevenue(scope, { currency: currency ?? null, months })
  }
}
