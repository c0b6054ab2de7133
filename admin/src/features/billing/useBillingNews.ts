import { useEffect, useRef, useState } from 'react'
import { listen } from '../../lib/listen'
import { useSession } from '../identity/useSession'
import { SubscriptionNews } from './documents'

/** Hears when what is paid for changes, and what was charged; answers whether it hears at present. */
export function useBillingNews(told: () => void): boolean {
  const session = useSession()
  const [up, setUp] = useState(false)
  const latest = useRef(told)
  latest.current = told
  useEffect(() => {
    const look = () => latest.current()
    return listen(SubscriptionNews, { token: () => session.token(), up: setUp, told: look, begun: look })
  }, [session])
  return up
}
