import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { Plan } from '../../plans/plan.entity.js'
import { planById } from '../../plans/plans.service.js'
import { moveSubscriptions } from './move-subscriptions.service.js'
import { MoveSubscriptionsInput, UpdatePlanInput } from './plan-editor.inputs.js'
import { updatePlan } from './plan-editor.service.js'
import { previewMove } from './move-preview.reads.js'
import { MovedSubscriptions, MovePreview } from './move-subscriptions.types.js'
import { PlatformPlan } from './platform-plan.types.js'
import { platformPlan, platformPlans } from './platform-plans.reads.js'

@Resolver(() => PlatformPlan)
export class PlatformPlansResolver {
  @Query(() => [PlatformPlan], {
    description:
      'Every plan in every version, smallest first, the newest version of each before its older ones. Platform staff.',
  })
  platformPlans(@Ctx() { scope }: Context): Promise<PlatformPlan[]> {
    return platformPlans(scope)
  }

  @Mutation(() => PlatformPlan, {
    description:
      'Changes what a plan holds and costs by making another version of it, which is sold at once; answers that version. Whoever is on the former keeps it, with its prices, until moved. What changes nothing makes no version. Platform staff. BAD_USER_INPUT; CONFLICT when the plan was changed since it was looked at.',
  })
  updatePlan(
    @Ctx() { scope }: Context,
    @Arg('input', () => UpdatePlanInput, { description: 'What becomes another.' }) input: UpdatePlanInput,
  ): Promise<PlatformPlan> {
    return updatePlan(scope, input)
  }

  @Query(() => MovePreview, {
    description:
      'What `moveSubscriptions` would do, to how many, and what they would be charged. Changes nothing. Platform staff. BAD_USER_INPUT for a version there is not; CONFLICT for the current one.',
  })
  previewMoveSubscriptions(
    @Ctx() { scope }: Context,
    @Arg('input', () => MoveSubscriptionsInput, { description: 'Who would be moved.' }) input: MoveSubscriptionsInput,
  ): Promise<MovePreview> {
    return previewMove(scope, input)
  }

  @Mutation(() => MovedSubscriptions, {
    description:
      'Puts the tenants of an older version on the one that is sold now, at once, where their plan was given to them; each reads so in its own trail. Who pays keeps version and price, unless `paying` says otherwise: then at the end of a period, and never without a letter before. Listings to which staff gave this plan go to the new version in every tenant, for nobody pays for it. Platform staff. BAD_USER_INPUT for a version there is not; CONFLICT for the current one.',
  })
  moveSubscriptions(
    @Ctx() { scope }: Context,
    @Arg('input', () => MoveSubscriptionsInput, { description: 'Who is moved.' }) input: MoveSubscriptionsInput,
  ): Promise<MovedSubscriptions> {
    return moveSubscriptions(scope, input)
  }

  @SeenBy('platform')
  @FieldResolver(() => Plan, { description: 'What everybody reads of the version.' })
  plan(@Ctx() { scope }: Context, @Root() { id }: PlatformPlan): Promise<Plan> {
    return planById(scope, id)
  }
}

@Resolver(() => MovedSubscriptions)
export class MovedSubscriptionsResolver {
  @SeenBy('platform')
  @FieldResolver(() => PlatformPlan, { description: 'The version they are on now.' })
  plan(@Ctx() { scope }: Context, @Root() { planId }: MovedSubscriptions): Promise<PlatformPlan> {
    return platformPlan(scope, planId)
  }
}
