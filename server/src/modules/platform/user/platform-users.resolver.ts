import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { SeenBy } from '../../../kernel/seen-by.js'
import type { Context } from '../../../scope/scope.js'
import { PlatformMembership, PlatformUser, PlatformUserConnection, PlatformUserFilter } from './platform-user.types.js'
import { findUser, listUsers, membershipsOf } from './platform-users.reads.js'
import { restoreUser, suspendUser } from './platform-users.service.js'

const id = { description: 'Id of the person.' }

@Resolver(() => PlatformUser)
export class PlatformUsersResolver {
  @Query(() => PlatformUserConnection, {
    description: 'Every person of the installation, newest first. Platform staff.',
  })
  async platformUsers(
    @Ctx() { scope }: Context,
    @Arg('filter', () => PlatformUserFilter, { nullable: true, description: 'Which; absent: all.' })
    filter: PlatformUserFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after:
      | string
      | null,
  ): Promise<InstanceType<typeof PlatformUserConnection>> {
    return new PlatformUserConnection(await listUsers(scope, filter ?? {}, { first, after: after ?? null }))
  }

  @Query(() => PlatformUser, { nullable: true, description: 'One person; null when there is none. Platform staff.' })
  platformUser(@Ctx() { scope }: Context, @Arg('id', () => ID, id) userId: string): Promise<PlatformUser | null> {
    return findUser(scope, userId)
  }

  @Mutation(() => PlatformUser, {
    description:
      'Shuts a person out: every session ends, and no log-in or link lets them in. Platform staff. CONFLICT for oneself and for whoever is suspended.',
  })
  suspendUser(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, id) userId: string,
    @Arg('reason', () => String, { description: 'Why, in 3 to 500 characters; written into the trail.' })
    reason: string,
  ): Promise<PlatformUser> {
    return suspendUser(scope, userId, reason)
  }

  @Mutation(() => PlatformUser, {
    description: 'Lets a suspended person in again. Platform staff. CONFLICT when they are not suspended.',
  })
  restoreUser(@Ctx() { scope }: Context, @Arg('id', () => ID, id) userId: string): Promise<PlatformUser> {
    return restoreUser(scope, userId)
  }

  @SeenBy('platform')
  @FieldResolver(() => [PlatformMembership], { description: 'Every tenant they belong to, longest first.' })
  memberships(@Ctx() { scope }: Context, @Root() user: PlatformUser): Promise<PlatformMembership[]> {
    return membershipsOf(scope).load(user.id)
  }
}
