import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../../scope/scope.js'
import { Plan } from './plan.entity.js'
import { PlanPrice } from './plan-price.types.js'
import { currentPlans, pricesOf } from './plans.service.js'

@Resolver(() => Plan)
export class PlansResolver {
  @Query(() => [Plan], {
    description: 'The plans the operator offers, smallest first, each in its newest version. Anyone; no tenant needed.',
  })
  plans(@Ctx() { scope }: Context): Promise<Plan[]> {
    return currentPlans(scope)
  }

  @FieldResolver(() => [PlanPrice], {
    description: 'By currency, then month before year. Empty where the price is agreed with the operator.',
  })
  prices(@Root() plan: Plan, @Ctx() { scope }: Context): Promise<PlanPrice[]> {
    return pricesOf(scope, plan)
  }
}
