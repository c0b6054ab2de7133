import { join } from 'node:path'
import { runToEnd } from './children.ts'
import { gatherCrew } from './crew.ts'
import { look } from './external.ts'
import { boundedHeap } from './heap.ts'
import { portOf, refuseTakenPort } from './port.ts'
import { loadSettings, root } from './project.ts'
import { Refusal, say } from './say.ts'
import { secretNames } from './secrets.ts'
import { listenForStop, Stopped, unlessStopped } from './stopping.ts'

const needed = ['DATABASE_URL', 'DATABASE_PLATFORM_URL', 'DATABASE_JOBS_URL', ...secretNames]

/**
 * `npm run prod`: the built server as in production, logs on stdout. Nothing is generated and nothing is embedded; the
 * server itself refuses weak secrets and stand-ins. With DATABASE_OWNER_URL it migrates first, and then forgets it.
 */
export async function main(): Promise<void> {
  const { DATABASE_OWNER_URL, ...settings } = loadSettings()
  const missing = needed.filter((name) => !settings[name])
  if (missing.length) throw new Refusal(`Production needs settings that are missing: ${missing.join(', ')}.`)
  const env = { ...settings, APP_ENV: 'production', NODE_ENV: 'production' }
  await refuseTakenPort(portOf(env))
  await look(settings.DATABASE_URL ?? '', 'DATABASE_URL')

  const stopping = listenForStop()
  const crew = gatherCrew(stopping)
  const at = (script: string) => join(root, 'server', 'dist', script)
  try {
    if (DATABASE_OWNER_URL) {
      const migrate = { name: 'migrate', script: at('migrate.js'), args: ['up'], env: { ...env, DATABASE_OWNER_URL } }
      await unlessStopped(runToEnd(crew.begin(migrate)), stopping.asked)
    }
    const web = crew.watch([crew.begin({ name: 'web', script: at('main.js'), node: boundedHeap(env), env })])
    const worker = crew.keep(() => crew.begin({ name: 'worker', script: at('worker.js'), node: boundedHeap(env), env }))
    throw new Refusal(await unlessStopped(Promise.race([web, worker]), stopping.asked))
  } catch (error) {
    // Told to stop: that is how production ends, not a failure.
    if (!(error instanceof Stopped)) throw error
    say('Stopping …')
  } finally {
    await crew.stop()
  }
}
