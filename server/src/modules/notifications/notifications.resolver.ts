import { Arg, Ctx, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql'
import type { News } from '../../events/news.js'
import { type Listening, streamOf } from '../../events/stream.js'
import type { Context } from '../../scope/scope.js'
import { Notification, NotificationConnection } from './notification.entity.js'
import { MarkNotificationsReadInput } from './notifications.inputs.js'
import {
  markNotificationsRead,
  notificationOf,
  notifications,
  unreadNotificationCount,
} from './notifications.service.js'

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

  @Subscription(() => Notification, {
    nullable: true,
    description: 'Each new notification of yours; null if it is gone before it is told. Whoever is signed in.',
    subscribe: ({ context }) => streamOf(context as Listening, ['notification_added']),
  })
  notificationAdded(@Ctx() { scope }: Context, @Root() { id }: News): Promise<Notification | null> {
    return notificationOf(scope, id ?? '')
  }

  @Subscription(() => Int, {
    description:
      'How many you have not read: at once, and whenever it changes, on whichever page. Whoever is signed in.',
    subscribe: ({ context }) =>
      streamOf(context as Listening, ['notification_added', 'notifications_read'], { atOnce: true }),
  })
  unreadNotifications(@Ctx() { scope }: Context): Promise<number> {
    return unreadNotificationCount(scope)
  }
}
