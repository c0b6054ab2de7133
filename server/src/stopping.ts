import { log, messageOf } from './kernel/log.js'

const PATIENCE = 25_000

/**
 * SIGTERM, SIGINT or a lost parent (`npm start` gone): `stop` is run once and the process ends with 0, or with 1 when it takes
 * longer than a supervisor would wait.
 */
export function onStop(stop: () => Promise<void>): void {
  let stopping = false
  const once = (): void => {
    if (stopping) return
    stopping = true
    log.info('stopping')
    setTimeout(() => process.exit(1), PATIENCE).unref()
    stop().then(
      () => process.exit(0),
      (error: Error) => {
        log.error('stopping failed', { error: error.message })
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, once)
  if (process.channel) process.on('disconnect', once)
}

/** Nothing is left to stand on after a failure that nobody caught: it is told as a line of the log, and the process ends with 1. */
export function onCrash(tell: () => Promise<void>): void {
  process.once('uncaughtException', (error) => {
    const { name, stack } = error as Partial<Error>
    const places = stack?.split('\n').filter((line) => line.startsWith('    at '))
    log.error('the process failed', { error: { name, message: messageOf(error), stack: places?.slice(0, 12) } })
    setTimeout(() => process.exit(1), 3_000).unref()
    // Its own line first: what is said leaves at the end of a turn.
    setImmediate(() => void tell().finally(() => process.exit(1)))
  })
}
