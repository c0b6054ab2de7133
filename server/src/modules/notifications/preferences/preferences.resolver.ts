import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../../../scope/scope.js'
import { NotificationPreference } from './preference.entity.js'
import { UpdateNotificationPreferencesInput } from './preferences.inputs.js'
import { notificationPreferences, updateNotificationPreferences } from './preferences.service.js'

@Resolver()
export class NotificationPreferencesResolver {
  @Query(() => [NotificationPreference], {
    description: 'How you are told of what in this tenant, one for each kind. Whoever is signed in.',
  })
  notificationPreferences(@Ctx() { scope }: Context): Promise<NotificationPreference[]> {
    return notificationPreferences(scope)
  }

  @Mutation(() => [NotificationPreference], {
    description: 'Changes how you are told of some kinds of thing; answers all of them. Whoever is signed in.',
  })
  updateNotificationPreferences(
    @Ctx() { scope }: Context,
    @Arg('input', () => UpdateNotificationPreferencesInput, { description: 'Your wishes.' })
    input: UpdateNotificationPreferencesInput,
  ): Promise<NotificationPreference[]> {
    return updateNotificationPreferences(scope, input)
  }
}
