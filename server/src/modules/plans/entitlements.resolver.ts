import type { GraphQLResolveInfo } from 'graphql'
import { Ctx, Info, Query, Resolver } from 'type-graphql'
import type { Context } from '../../scope/scope.js'
import { entitlementsOf } from './entitlements.reads.js'
import { Entitlements } from './entitlements.types.js'
import { gatedBy } from './gated.js'

@Resolver()
export class EntitlementsResolver {
  @Query(() => Entitlements, {
    description:
      'What the tenant may now, of features and of limits, with the words in which it would be refused. Permission `tenant.read`. In test mode the live tenant’s terms, and what is taken in test mode.',
  })
  entitlements(@Ctx() { scope }: Context, @Info() { schema }: GraphQLResolveInfo): Promise<Entitlements> {
    return entitlementsOf(scope, gatedBy(schema))
  }
}
