import { type Doors, signedIn } from '../../scope/doors.js'

/** Whoever is signed in, about themselves alone: the policies show nobody else's rows. */
export const notificationDoors: Doors = {
  Query: {
    notifications: { rule: signedIn },
    unreadNotificationCount: { rule: signedIn },
    notificationPreferences: { rule: signedIn },
  },
  Mutation: { markNotificationsRead: { rule: signedIn }, updateNotificationPreferences: { rule: signedIn } },
  Subscription: { notificationAdded: { rule: signedIn }, unreadNotifications: { rule: signedIn } },
}
