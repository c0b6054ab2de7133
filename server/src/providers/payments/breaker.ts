import { NoAnswer } from './failures.js'

const MOST = 5
const WITHIN_MS = 30_000
const OPEN_MS = 30_000

/**
 * After five failures within half a minute nobody asks for half a minute; then one may try, and the others hear of it. `at`: milliseconds that only
 * grow. One for each process and address.
 */
export function breaker(at: () => number) {
  let failures: number[] = []
  let opened: number | null = null
  let trying = false
  return {
    /** Throws `NoAnswer` while nobody asks. */
    enter(): void {
      if (opened === null) return
      const left = opened + OPEN_MS - at()
      if (left > 0 || trying) throw new NoAnswer(Math.max(1, Math.ceil(left / 1_000)))
      trying = true
    },
    worked(): void {
      failures = []
      opened = null
      trying = false
    },
    failed(): void {
      const now = at()
      failures = [...failures.filter((each) => now - each < WITHIN_MS), now]
      if (trying || failures.length >= MOST) opened = now
      trying = false
    },
    isOpen: (): boolean => opened !== null,
  }
}
export type Breaker = ReturnType<typeof breaker>
