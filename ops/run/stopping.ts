/** The command was told to stop; nothing failed. */
export class Stopped extends Error {
  override name = 'Stopped'
}

/** How this run learns that it should end: `asked` once, `hurried` when it was asked again more than a second later. */
export type Stopping = { asked: AbortSignal; hurried: AbortSignal }

let known: Stopping | undefined

/**
 * Ctrl-C, SIGTERM, a closed terminal, or the end of the process that started us (its channel closes).
 * npm and the terminal both deliver a Ctrl-C, so a repeat within a second is the same one.
 */
export function listenForStop(): Stopping {
  if (known) return known
  const asked = new AbortController()
  const hurried = new AbortController()
  let first = 0
  const stop = () => {
    first ||= Date.now()
    if (asked.signal.aborted && Date.now() - first > 1_000) hurried.abort()
    asked.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  process.on('disconnect', stop)
  // A listener would otherwise keep the process alive for as long as its parent lives.
  process.channel?.unref()
  known = { asked: asked.signal, hurried: hurried.signal }
  return known
}

/** Waits for the work, or throws Stopped as soon as the run is asked to end. */
export async function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) throw new Stopped('asked to stop')
  const { promise, reject } = Promise.withResolvers<never>()
  const stop = () => reject(new Stopped('asked to stop'))
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', stop)
    promise.catch(() => {})
  }
}

/** A wait that ends early, with Stopped, when the run is asked to end. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, milliseconds)
  try {
    await (signal ? unlessStopped(promise, signal) : promise)
  } finally {
    clearTimeout(timer)
  }
}
