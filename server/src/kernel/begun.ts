/**
 * Of something that is waited for later: who waits meets its error, and until then it does not count as unhandled, which would end the process.
 */
export function begun<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined)
  return work
}

/**
 * Statements sent one behind the other without waiting: all their answers, or the error of the first that failed. `Promise.all` would tell the
 * one that was heard of first, which may be a later statement's: that the transaction had ended, not why.
 */
export async function inOrder<T extends readonly unknown[]>(
  works: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const ends = await Promise.allSettled(works)
  const failed = ends.find((end) => end.status === 'rejected')
  if (failed) throw failed.reason
  return ends.map((end) => (end as PromiseFulfilledResult<unknown>).value) as {
    -readonly [K in keyof T]: Awaited<T[K]>
  }
}
