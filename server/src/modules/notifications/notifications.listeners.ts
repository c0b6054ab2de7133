import type { Listener } from '../../events/listener.js'
import { tellPages } from '../../events/news.js'
import { enqueue } from '../../jobs/enqueue.js'
import { newId } from '../../kernel/ids.js'
import { wishes } from './preferences/preferences.service.js'
import { eventsTold, tellingOf } from './telling.js'

const insert = `insert into notification (tenant_id, id, user_id, kind, about, subject_id) values (app_tenant(), $1, $2, $3, $4, $5)`

/** Each person in the way they wish: a row of their bell, which open pages hear of, and a mail. */
const write: Listener = {
  name: 'notifications.write',
  to: eventsTold,
  hear: async (scope, event) => {
    const telling = await tellingOf(scope, event)
    if (!telling) return
    const { kind, to, about = null } = telling
    for (const { userId, inApp, byMail } of await wishes(scope, kind, to)) {
      if (inApp) {
        const id = newId()
        await scope.connection.prepared('notification', insert, [id, userId, kind, about, event.aggregateId])
        await tellPages(scope, { topic: 'notification_added', userId, id })
      }
      if (byMail) {
        const payload = { kind: 'notification', userId, eventId: event.id }
        await enqueue(scope, { task: 'mail', payload, key: `mail:notification:${event.id}:${userId}` })
      }
    }
  },
}

export const notificationListeners: Listener[] = [write]
