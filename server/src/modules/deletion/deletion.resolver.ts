import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../../scope/scope.js'
import { CancelTenantDeletionInput, RequestTenantDeletionInput } from './deletion.inputs.js'
import { cancelTenantDeletion, requestTenantDeletion } from './deletion.service.js'
import { TenantDeletion } from './deletion.types.js'

@Resolver()
export class DeletionResolver {
  @Mutation(() => TenantDeletion, {
    description:
      'Closes the tenant for everybody at once, and removes everything it has thirty days later. Permission `tenant.delete`, the proof of `ProveSelfInput` and the short name once more.',
  })
  requestTenantDeletion(
    @Ctx() { scope }: Context,
    @Arg('input', () => RequestTenantDeletionInput, { description: 'The proofs.' }) _input: RequestTenantDeletionInput,
  ): Promise<TenantDeletion> {
    return requestTenantDeletion(scope)
  }

  @Mutation(() => TenantDeletion, {
    description:
      'Opens one of your tenants again that an owner closed less than thirty days ago. Needs no tenant. Permission `tenant.delete` in it, and the proof of `ProveSelfInput`. CONFLICT when there is nothing to take back.',
  })
  cancelTenantDeletion(
    @Ctx() { scope }: Context,
    @Arg('input', () => CancelTenantDeletionInput, { description: 'Which, and the proof.' })
    _input: CancelTenantDeletionInput,
  ): Promise<TenantDeletion> {
    return cancelTenantDeletion(scope)
  }
}
