import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../../scope/scope.js'
import { usageOf } from './usage.reads.js'
import { Usage } from './usage.types.js'

@Resolver()
export class UsageResolver {
  @Query(() => Usage, {
    description:
      'What the tenant used in a month, day by day, and where that leads. Permission `tenant.read`. What keys and visitors ask counts as API requests, some seconds later; staff in the admin, refusals before execution and test mode count as none. In test mode the live tenant’s. BAD_USER_INPUT for a month that has not begun.',
  })
  usage(
    @Ctx() { scope }: Context,
    @Arg('month', () => String, { nullable: true, description: 'Such as `2026-11`, in UTC; absent: this one.' })
    month: string | null,
  ): Promise<Usage> {
    return usageOf(scope, month ?? null)
  }
}
