import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { billing, planLocations } from './account.service.js'
import { Billing, BillingPortalInput, BillingPortalSession, PlanLocations } from './account.types.js'
import { UpdateBillingDetailsInput } from './details.inputs.js'
import { updateBillingDetails } from './details.js'
import { billingPortal } from './portal.js'

@Resolver(() => Billing)
export class BillingResolver {
  @Query(() => Billing, {
    description:
      'How the tenant pays: the account, its card, and whether payments are set up here. Permission `billing.read`.',
  })
  billing(@Ctx() { scope }: Context): Promise<Billing> {
    return billing(scope)
  }

  @SeenBy('billing.read')
  @FieldResolver(() => [PlanLocations], {
    description: 'For how many locations each plan that is sold would be bought now, as its checkout asks for them.',
  })
  planLocations(@Ctx() { scope }: Context): Promise<PlanLocations[]> {
    return planLocations(scope)
  }

  @Mutation(() => Billing, {
    description:
      'Who pays, as it stands on invoices from the next one on. Permission `billing.write`. BAD_USER_INPUT names all that is wrong; CONFLICT for another currency after the first purchase, and in test mode; PROVIDER_DOWN; UNAVAILABLE where no payments are set up.',
  })
  updateBillingDetails(
    @Ctx() { scope }: Context,
    @Arg('input', () => UpdateBillingDetailsInput, { description: 'What changes.' }) input: UpdateBillingDetailsInput,
  ): Promise<Billing> {
    return updateBillingDetails(scope, input)
  }

  @Mutation(() => BillingPortalSession, {
    description:
      'A way into the pages of whoever takes the payments, where another card is chosen and invoices are read. Permission `billing.write`. CONFLICT where nothing was bought yet (`reason: NOT_SUBSCRIBED`) and in test mode; PROVIDER_DOWN; UNAVAILABLE where no payments are set up.',
  })
  billingPortal(
    @Ctx() { scope }: Context,
    @Arg('input', () => BillingPortalInput, { description: 'Where one begins.' }) _input: BillingPortalInput,
  ): Promise<BillingPortalSession> {
    return billingPortal(scope)
  }
}
