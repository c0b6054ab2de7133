import { useCallback, useRef } from 'react'
import { readProblem } from '../../lib/problem'

/**
 * A wish that moves money is done once: its key is made when it is first wished, and kept while the answer is not known. What was refused was not
 * done, so that the next try is another wish.
 */
export function useMoneyKey() {
  const key = useRef<string>(undefined)
  return useCallback(async <T>(ask: (context: { headers: Record<string, string> }) => Promise<T>): Promise<T> => {
    key.current ??= crypto.randomUUID()
    try {
      const answer = await ask({ headers: { 'Idempotency-Key': key.current } })
      key.current = undefined
      return answer
    } catch (thrown) {
      const { code } = readProblem(thrown)
      if (code !== 'OFFLINE' && code !== 'PROVIDER_DOWN' && code !== 'UNAVAILABLE') key.current = undefined
      throw thrown
    }
  }, [])
}
