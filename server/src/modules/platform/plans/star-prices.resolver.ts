import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../../scope/scope.js'
import { platformStarPrices, updateStarPrices } from './star-prices.service.js'
import { PlatformStarPrices, UpdateStarPricesInput } from './star-prices.types.js'

@Resolver()
export class StarPricesResolver {
  @Query(() => PlatformStarPrices, {
    description: 'What it costs that a listing stands out for some days, in every currency. Platform staff.',
  })
  platformStarPrices(@Ctx() { scope }: Context): Promise<PlatformStarPrices> {
    return platformStarPrices(scope)
  }

  @Mutation(() => PlatformStarPrices, {
    description:
      'Replaces what it costs that a listing stands out. Whoever has a page open pays what it says. Platform staff. BAD_USER_INPUT names all that is wrong; CONFLICT when the prices were changed since they were looked at.',
  })
  updateStarPrices(
    @Ctx() { scope }: Context,
    @Arg('input', () => UpdateStarPricesInput, { description: 'All prices.' }) input: UpdateStarPricesInput,
  ): Promise<PlatformStarPrices> {
    return updateStarPrices(scope, input)
  }
}
