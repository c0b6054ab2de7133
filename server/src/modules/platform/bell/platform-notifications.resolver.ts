import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../../scope/scope.js'
import { MarkNotificationsReadInput } from '../../notifications/notifications.inputs.js'
import { PlatformNotificationConnection } from './platform-notification.types.js'
import {
  markPlatformNotificationsRead,
  platformNotifications,
  unreadPlatformNotificationCount,
} from './platform-notifications.service.js'

@Resolver()
export class PlatformNotificationsResolver {
  @Query(() => PlatformNotificationConnection, {
    description: 'What you should know as one of the operator’s staff, newest first; kept for 90 days. Platform staff.',
  })
  async platformNotifications(
    @Ctx() { scope }: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) after:
      | string
      | null,
  ): Promise<InstanceType<typeof PlatformNotificationConnection>> {
    return new PlatformNotificationConnection(await platformNotifications(scope, { first, after: after ?? null }))
  }

  @Query(() => Int, { description: 'How many of those you have not read. Platform staff.' })
  unreadPlatformNotificationCount(@Ctx() { scope }: Context): Promise<number> {
    return unreadPlatformNotificationCount(scope)
  }

  @Mutation(() => Int, {
    description: 'Ticks off some of those, or all. Answers how many are left unread. Platform staff.',
  })
  markPlatformNotificationsRead(
    @Ctx() { scope }: Context,
    @Arg('input', () => MarkNotificationsReadInput, { description: 'Which.' }) { ids }: MarkNotificationsReadInput,
  ): Promise<number> {
    return markPlatformNotificationsRead(scope, ids ?? null)
  }
}
