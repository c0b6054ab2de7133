import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../../scope/scope.js'
import { cancel, reactivate } from './cancel.verbs.js'
import { change } from './change.verb.js'
import { pause, resume } from './pause.verbs.js'
import { previewPlanChange } from './preview.prepare.js'
import { PlanChangePreview } from './preview.types.js'
import {
  CancelSubscriptionInput,
  ChangePlanInput,
  PauseSubscriptionInput,
  PreviewPlanChangeInput,
} from './subscription.inputs.js'
import { TenantSubscription } from './tenant-subscription.entity.js'
import { finishVerb } from './verb.js'

/** What every verb says in the same way. */
const needs = 'Permission `billing.write`; needs an `Idempotency-Key`, and the same key again does it once.'
const fails =
  'CONFLICT where nothing is paid for (`reason: NOT_SUBSCRIBED`), where it stands so already (`ALREADY`) or otherwise, and in test mode; PROVIDER_DOWN with `retryAfter`; UNAVAILABLE where no payments are set up.'

@Resolver()
export class SubscriptionLifeResolver {
  @Query(() => PlanChangePreview, {
    description:
      'What another plan would cost, to the cent, and what it would lose; of `free`, what canceling would. Changes nothing. Permission `billing.read`. BAD_USER_INPUT for what is not sold like that; CONFLICT where nothing is paid for (`reason: NOT_SUBSCRIBED`), where it is that plan already (`ALREADY`), and in test mode; PROVIDER_DOWN; UNAVAILABLE where no payments are set up.',
  })
  previewPlanChange(
    @Ctx() { scope }: Context,
    @Arg('input', () => PreviewPlanChangeInput, { description: 'Which plan.' }) input: PreviewPlanChangeInput,
  ): Promise<PlanChangePreview> {
    return previewPlanChange(scope, input)
  }

  @Mutation(() => TenantSubscription, {
    description: `Another plan or interval, at once or at the end of the period; to the present plan and interval: what was planned is given up. What is charged at once wants \`expectedAmount\` and \`previewedAt\`. ${needs} BAD_USER_INPUT for what is not sold like that. A card that is refused leaves everything as it is, what is planned too: CONFLICT with \`reason: CARD_DECLINED\`, or \`AUTHENTICATION_REQUIRED\` with the \`url\` on which the bank is answered, after which it changes. ${fails}`,
  })
  changePlan(
    @Ctx() { scope }: Context,
    @Arg('input', () => ChangePlanInput, { description: 'Which plan, and what was previewed.' }) input: ChangePlanInput,
  ): Promise<TenantSubscription> {
    return finishVerb(scope, change, { input })
  }

  @Mutation(() => TenantSubscription, {
    description: `No money is collected for a while, three months at most; site, plan and limits stay. Not on trial, not while a change of the plan is planned (\`reason: CHANGE_PLANNED\`), not while more locations are due that were told (\`QUANTITY_DUE\`), and after a pause that spared a payment not for half a year (\`PAUSED_BEFORE\` with \`pausableAt\`). ${needs} ${fails}`,
  })
  pauseSubscription(
    @Ctx() { scope }: Context,
    @Arg('input', () => PauseSubscriptionInput, { description: 'Until when.' }) input: PauseSubscriptionInput,
  ): Promise<TenantSubscription> {
    return finishVerb(scope, pause, { input })
  }

  @Mutation(() => TenantSubscription, {
    description: `Money is collected again: from the next period on, or where the present one is void (\`periodIsVoid\`) at once for a period that begins now. A card that is refused leaves it PAST_DUE, as a renewal does. ${needs} ${fails}`,
  })
  resumeSubscription(@Ctx() { scope }: Context): Promise<TenantSubscription> {
    return finishVerb(scope, resume, {})
  }

  @Mutation(() => TenantSubscription, {
    description: `Ends it, at once or when what is paid for ends. Then the free plan holds and nothing is deleted: what is more than it holds can be read and not changed, listings of the plan no longer stand out, and after thirty days the subdomain is given up. ${needs} BAD_USER_INPUT unless \`confirm\` is true. ${fails}`,
  })
  cancelSubscription(
    @Ctx() { scope }: Context,
    @Arg('input', () => CancelSubscriptionInput, { description: 'When, and why.' }) input: CancelSubscriptionInput,
  ): Promise<TenantSubscription> {
    return finishVerb(scope, cancel, { input })
  }

  @Mutation(() => TenantSubscription, {
    description: `Takes a cancellation at the end of the period back. ${needs} ${fails}`,
  })
  reactivateSubscription(@Ctx() { scope }: Context): Promise<TenantSubscription> {
    return finishVerb(scope, reactivate, {})
  }
}
