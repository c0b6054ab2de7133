import { Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../../scope/scope.js'
import { Plan } from './plan.entity.js'
import { listPlans } from './plans.service.js'

@Resolver()
export class PlansResolver {
  @Query(() => [Plan], { description: 'The plans the operator offers, smallest first. Anyone; no tenant needed.' })
  plans(@Ctx() { scope }: Context): Promise<Plan[]> {
    return listPlans(scope)
  }
}
