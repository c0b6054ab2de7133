import { useQuery } from '@apollo/client/react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { say } from '../../../ui/toast'
import { CheckoutQuery } from './documents'

const POLL = 2_000
const SLOWLY = 15_000
const LATE = 60_000

/** Back from the page on which one listing was paid for: asks how far it is until it is paid or was left, and then says no more of it. */
export function useBought(checkout: string | undefined, onPaid: () => void): 'soon' | 'late' | null {
  const { t } = useTranslation()
  const navigate = useNavigate({ from: '/featured' })
  const [late, setLate] = useState(false)
  const told = useRef<string>(undefined)
  const { data } = useQuery(CheckoutQuery, {
    variables: { id: checkout ?? '' },
    skip: !checkout,
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'network-only',
    pollInterval: late ? SLOWLY : POLL,
  })
  const state = checkout ? (data ? (data.checkout?.state ?? 'EXPIRED') : 'OPEN') : undefined
  useEffect(() => {
    if (!checkout || !state || state === 'OPEN' || told.current === checkout) return
    told.current = checkout
    if (state === 'COMPLETE') {
      say(t('featured.bought'))
      onPaid()
    }
    void navigate({ search: {}, replace: true })
  }, [checkout, state, onPaid, navigate, t])
  useEffect(() => {
    if (state !== 'OPEN') return
    const timer = setTimeout(() => setLate(true), LATE)
    return () => clearTimeout(timer)
  }, [state])
  if (state !== 'OPEN') return null
  return late ? 'late' : 'soon'
}
