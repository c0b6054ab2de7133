import { useApolloClient, useQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { listen } from '../../lib/listen'
import { useSession, useSessionState } from '../identity/useSession'
import { UnreadNews, UnreadQuery } from './documents'

/** How often is asked while nothing is heard. */
const ASK = 30_000

/** How many notifications are unread: heard as it changes, asked for while the socket is down. */
export function useUnreadCount(): number {
  const session = useSession()
  const state = useSessionState()
  const client = useApolloClient()
  const [up, setUp] = useState(false)
  const { data } = useQuery(UnreadQuery, { pollInterval: up ? 0 : ASK })
  const here = state.status === 'signedIn' && !state.expired ? (state.viewer.tenant?.id ?? null) : null
  useEffect(() => {
    if (here === null) return
    return listen(UnreadNews, {
      token: () => session.token(),
      up: setUp,
      told: ({ unreadNotifications }) =>
        client.writeQuery({
          query: UnreadQuery,
          data: { __typename: 'Query', unreadNotificationCount: unreadNotifications },
        }),
    })
  }, [here, session, client])
  return data?.unreadNotificationCount ?? 0
}
