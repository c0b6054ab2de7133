import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../scope/scope.js'
import { NotificationConnection } from './notification.entity.js'
import { MarkNotificationsReadInput } from './notifications.inputs.js'
import { markNotificationsRead, notifications, unreadNotificationCount } from './notifications.service.js'

@Resolver()
export class NotificationsResolver {
  @Query(() => NotificationConnection, { description: 'What you should know, newest first. Whoever is signed in.' })
  notifications(
    @Ctx() { scope }: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before.' }) after?: string | null,
  ): Promise<InstanceType<typeof NotificationConnection>> {
    return notifications(scope, { first, after: after ?? null })
  }

  @Query(() => Int, { description: 'How many of your notifications you have not read. Whoever is signed in.' })
  unreadNotificationCount(@Ctx() { scope }: Context): Promise<number> {
    return unreadNotificationCount(scope)
  }

  @Mutation(() => Int, {
    description:
      'Ticks off some of your notifications, or all. Answers how many are left unread. Whoever is signed in.',
  })
  markNotificationsRead(
    @Ctx() { scope }: Context,
    @Arg('input', () => MarkNotificationsReadInput, { description: 'Which.' }) input: MarkNotificationsReadInput,
  ): Promise<number> {
    return markNotificationsRead(scope, input)
  }
}
