import { useCallback, useRef } from 'react'
import { readProblem } from '../../lib/problem'

/**
 * A wish that moves money is done once: its key is made when it is first wished, and kept while the answer is not known. What was refused was not
 * done, so that the next try is another wish; and so is whatever else is wished meanwhile.
 */
export function useMoneyKey() {
  const keys = useRef(new Map<string, string>())
  return useCallback(
    async <T>(wished: unknown, ask: (context: { headers: Record<string, string> }) => Promise<T>): Promise<T> => {
      const wish = JSON.stringify(wished)
      const key = keys.current.get(wish) ?? crypto.randomUUID()
      keys.current.set(wish, key)
      try {
        const answer = await ask({ headers: { 'Idempotency-Key': key } })
        keys.current.delete(wish)
        return answer
      } catch (thrown) {
        const { code } = readProblem(thrown)
        if (code !== 'OFFLINE' && code !== 'PROVIDER_DOWN' && code !== 'UNAVAILABLE') keys.current.delete(wish)
        throw thrown
      }
    },
    [],
  )
}
