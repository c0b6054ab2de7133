import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../../scope/scope.js'
import { endViewAs, viewAsTenant } from './view.service.js'
import { ViewAsPayload, ViewedRole } from './view.types.js'

@Resolver()
export class ViewAsResolver {
  @Mutation(() => ViewAsPayload, {
    description:
      'Leave to look at a tenant as one of its roles does: half an hour, reading alone, written into both trails. Platform staff. CONFLICT when the tenant is shut.',
  })
  viewAsTenant(
    @Ctx() { scope }: Context,
    @Arg('tenantId', () => ID, { description: 'The tenant to look at.' }) tenantId: string,
    @Arg('role', () => ViewedRole, { description: 'Whose eyes.' }) role: ViewedRole,
    @Arg('reason', () => String, { description: 'Why, in 3 to 500 characters; written into both trails.' })
    reason: string,
  ): Promise<ViewAsPayload> {
    return viewAsTenant(scope, { tenantId, role, reason })
  }

  @Mutation(() => Boolean, {
    description: 'Ends the view this token is for; with an operator’s own token, every view of theirs. Always true.',
  })
  endViewAs(@Ctx() { scope }: Context): Promise<boolean> {
    return endViewAs(scope)
  }
}
