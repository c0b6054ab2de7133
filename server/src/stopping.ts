import { log } from './kernel/log.js'

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
