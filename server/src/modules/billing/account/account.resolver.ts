import { Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../../../scope/scope.js'
import { billing } from './account.service.js'
import { Billing } from './account.types.js'

@Resolver()
export class BillingResolver {
  @Query(() => Billing, {
    description:
      'How the tenant pays: the account, its card, and whether payments are set up here. Permission `billing.read`.',
  })
  billing(@Ctx() { scope }: Context): Promise<Billing> {
    return billing(scope)
  }
}
