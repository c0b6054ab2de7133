import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../../scope/scope.js'
import { Listing } from './listing.entity.js'
import { ChooseSurplusInput } from './surplus.inputs.js'
import { shownSurplus } from './surplus.reads.js'
import * as verbs from './surplus.service.js'
import { Surplus } from './surplus.types.js'

@Resolver(() => Listing)
export class SurplusResolver {
  @Query(() => Surplus, {
    description:
      'Which listings are beyond the plan and read-only, and which were chosen to stay. Permission `tenant.read`.',
  })
  surplus(@Ctx() { scope }: Context): Promise<Surplus> {
    return verbs.surplus(scope)
  }

  @Mutation(() => Surplus, {
    description:
      'Chooses which listings stay editable where the plan holds fewer than there are; without a choice the oldest are read-only first. Permission `tenant.write`. NOT_FOUND; BAD_USER_INPUT for more than the plan holds.',
  })
  chooseSurplus(
    @Ctx() { scope }: Context,
    @Arg('input', () => ChooseSurplusInput, { description: 'Those that stay.' }) input: ChooseSurplusInput,
  ): Promise<Surplus> {
    return verbs.chooseSurplus(scope, input)
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether it is beyond what the plan holds: nobody changes it until there is room, by a larger plan or by deleting others. Visitors see it as before. Staff.',
  })
  async isReadOnly(@Ctx() { scope }: Context, @Root() { id }: Listing): Promise<boolean> {
    return (await shownSurplus(scope)).has(id)
  }
}
