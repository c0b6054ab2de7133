type FlaggedJob = { id: unknown; flags?: Record<string, unknown> | null }

/**
 * Whose jobs a worker takes next. The queue's order already gives every tenant its turn (door `enqueue`); here nobody gets all of a
 * worker's slots at once, neither one tenant nor the jobs that take long or go first, so that what comes next begins at once.
 */
export function watchFairness(slots: number): {
  started: (job: FlaggedJob) => void
  ended: (job: FlaggedJob) => void
  full: () => string[]
} {
  const running = new Map<string, Set<unknown>>()
  const limitOf = (flag: string): number => (flag === 'long' ? Math.max(1, slots / 2) : Math.max(1, slots - 1))
  return {
    started: ({ id, flags }) => {
      for (const flag of flagsOf(flags)) running.set(flag, (running.get(flag) ?? new Set()).add(id))
    },
    ended: ({ id, flags }) => {
      for (const flag of flagsOf(flags)) {
        const ids = running.get(flag)
        ids?.delete(id)
        if (!ids?.size) running.delete(flag)
      }
    },
    full: () => [...running].filter(([flag, ids]) => ids.size >= limitOf(flag)).map(([flag]) => flag),
  }
}

const flagsOf = (flags: FlaggedJob['flags']): string[] =>
  Object.keys(flags ?? {}).filter((flag) => ['long', 'urgent'].includes(flag) || flag.startsWith('tenant:'))
