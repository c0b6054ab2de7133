import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

interface Asked {
  startPolling: (interval: number) => void
  stopPolling: () => void
}

const POLL = 2_000
const SLOWLY = 15_000
const LATE = 60_000

/**
 * Back from the checkout. That somebody came back proves nothing: the page asks until the subscription is there, and says when that takes longer
 * than it should. Once it is there the address says no more of it.
 */
export function usePaid({ checkout, living, asked }: { checkout: string | undefined; living: boolean; asked: Asked }) {
  const navigate = useNavigate({ from: '/billing' })
  const [late, setLate] = useState(false)
  const waiting = Boolean(checkout) && !living
  const { startPolling, stopPolling } = asked
  useEffect(() => {
    if (checkout && living) void navigate({ search: {}, replace: true })
  }, [checkout, living, navigate])
  useEffect(() => {
    if (!waiting) return
    startPolling(late ? SLOWLY : POLL)
    const timer = late ? undefined : setTimeout(() => setLate(true), LATE)
    return () => {
      stopPolling()
      clearTimeout(timer)
    }
  }, [waiting, late, startPolling, stopPolling])
  if (!waiting) return null
  return late ? 'late' : 'soon'
}
