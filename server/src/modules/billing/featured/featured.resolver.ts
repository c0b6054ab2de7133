import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../../scope/scope.js'
import { chooseFeaturedListings, featuredListings, featurePrices } from './featured.service.js'
import { CheckoutSession } from '../subscription/checkout-session.entity.js'
import { buyFeature } from './feature-purchase.js'
import { BuyFeatureInput, ChooseFeaturedListingsInput, FeaturedListings, FeaturePrice } from './featured.types.js'

@Resolver()
export class FeaturedResolver {
  @Query(() => FeaturedListings, {
    description:
      'What stands out at this moment and why, and how much of it the plan holds. In test mode that of the live tenant. Permission `listing.feature`.',
  })
  featuredListings(@Ctx() { scope }: Context): Promise<FeaturedListings> {
    return featuredListings(scope)
  }

  @Query(() => [FeaturePrice], {
    description:
      'What the operator sells for one listing to stand out beside those of its plan (`buyFeature`): by currency, then by days. Anyone; no tenant needed.',
  })
  featurePrices(@Ctx() { scope }: Context): Promise<FeaturePrice[]> {
    return featurePrices(scope)
  }

  @Mutation(() => FeaturedListings, {
    description:
      'Which listings stand out for the plan, at once and as long as it is paid. Permission `listing.feature`. PLAN_LIMIT for more than the plan holds; BAD_USER_INPUT names those that are not there; CONFLICT in test mode.',
  })
  chooseFeaturedListings(
    @Ctx() { scope }: Context,
    @Arg('input', () => ChooseFeaturedListingsInput, { description: 'Which.' }) input: ChooseFeaturedListingsInput,
  ): Promise<FeaturedListings> {
    return chooseFeaturedListings(scope, input)
  }

  @Mutation(() => CheckoutSession, {
    description:
      'Opens the page on which it is paid that a listing stands out for some days, for an hour. It stands out once the payment is confirmed: watch `featuredListings`; bought again it is longer. Permission `billing.write`; needs an `Idempotency-Key`. BAD_USER_INPUT for what is not sold like that, NOT_FOUND without the listing, CONFLICT in test mode, PROVIDER_DOWN, UNAVAILABLE where no payments are set up.',
  })
  buyFeature(
    @Ctx() { scope }: Context,
    @Arg('input', () => BuyFeatureInput, { description: 'Which, and for how long.' }) input: BuyFeatureInput,
  ): Promise<CheckoutSession> {
    return buyFeature(scope, input)
  }
}
