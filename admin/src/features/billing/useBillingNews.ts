import { useEffect, useRef, useState } from 'react'
import { listen } from '../../lib/listen'
import { useSession } from '../identity/useSession'
import { SubscriptionNews } from './documents'

/**
 * Hears when what is paid for changes, and what was charged; answers whether it hears at present. Who is told while the page is asking asks once more
 * when that is answered: the answer on its way may be older, and the same question is not sent twice at a time.
 */
export function useBillingNews(told: () => Promise<unknown>): boolean {
  const session = useSession()
  const [up, setUp] = useState(false)
  const latest = useRef(told)
  latest.current = told
  useEffect(() => {
    let asking = false
    let more = false
    const ask = async () => {
      more = true
      if (asking) return
      asking = true
      while (more) {
        more = false
        await latest.current().catch(() => undefined)
      }
      asking = false
    }
    return listen(SubscriptionNews, { token: () => session.token(), up: setUp, told: () => void ask() })
  }, [session])
  return up
}
