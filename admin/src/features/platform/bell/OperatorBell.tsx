import { useQuery } from '@apollo/client/react'
import { BellPlace } from '../../notifications/BellLink'
import { PlatformUnreadQuery } from './documents'

/** How often is asked: nothing is pushed to the operator's pages. */
const ASK = 60_000

/** The bell of the operator's staff, beside that of the tenant they may be in. */
export function OperatorBell({ onGo }: { onGo?: (() => void) | undefined }) {
  const { data } = useQuery(PlatformUnreadQuery, { pollInterval: ASK })
  return <BellPlace to="/platform/notifications" count={data?.unreadPlatformNotificationCount ?? 0} onGo={onGo} />
}
