import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../../scope/scope.js'
import { Session } from './session.types.js'
import { mySessions, revokeOtherSessions, revokeSession } from './sessions.service.js'

@Resolver(() => Session)
export class SessionsResolver {
  @Query(() => [Session], {
    description: 'Where the person is signed in, last used first, at most 200. No tenant needed. UNAUTHENTICATED.',
  })
  sessions(@Ctx() { scope }: Context): Promise<Session[]> {
    return mySessions(scope)
  }

  @Mutation(() => Session, {
    description:
      'Ends one of the person’s own sessions: its next request is refused. Ending the current one signs out. NOT_FOUND.',
  })
  revokeSession(
    @Ctx() { scope }: Context,
    @Arg('id', () => ID, { description: 'The session.' }) id: string,
  ): Promise<Session> {
    return revokeSession(scope, id)
  }

  @Mutation(() => Int, { description: 'Ends every session of the person but the one that asks; answers how many.' })
  revokeOtherSessions(@Ctx() { scope }: Context): Promise<number> {
    return revokeOtherSessions(scope)
  }
}
