import 'reflect-metadata'
import { setPriority } from 'node:os'
import { jobsUrl, readConfig } from './config.js'
import { startWatchdog } from './jobs/watchdog.js'
import { log } from './kernel/log.js'
import { opsPort } from './metrics/ops-port.js'
import { closeHouse } from './scope/makers.js'
import { onCrash, onStop } from './stopping.js'

/** No job of ours holds the thread for more than a moment; pictures and hashes have threads of their own. */
const STUCK_SECONDS = 60

/** Who asks the web process waits for an answer, and nobody waits for a job so closely: where both share a machine, jobs come after. */
const BEHIND = 10

/** The job process: serves the queue; SIGTERM or a lost parent lets the jobs at hand finish. */
async function main(): Promise<void> {
  const config = readConfig()
  // What is wrong with the settings is said at once; all the rest is loaded after.
  const [{ buildHouse, WORKER }, { startRunner }, { schedules, tasks }] = await Promise.all([
    import('./app.js'),
    import('./jobs/runner.js'),
    import('./tasks.js'),
  ])
  setPriority(BEHIND)
  startWatchdog(STUCK_SECONDS)
  const house = await buildHouse(config, WORKER)
  onCrash(house.endFaults)
  const running = await startRunner({
    house,
    jobsUrl: jobsUrl(config),
    tasks,
    schedules,
    pollSeconds: config.WORKER_POLL_SECONDS,
  })
  const ops = await opsPort(config, house.metrics, 1)
  onStop(async () => {
    await running.stop()
    await ops?.close()
    await closeHouse(house)
  })
  log.info('working', { environment: config.APP_ENV, tasks: Object.keys(tasks), mail: house.ports.mail.name })
  await running.ended
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
