/**
 * Of something that is waited for later: who waits meets its error, and until then it does not count as unhandled, which would end the process.
 */
export function begun<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined)
  return work
}
