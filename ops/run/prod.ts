import { join } from 'node:path'
import { runToEnd } from './children.ts'
import { gatherCrew } from './crew.ts'
import { look } from './external.ts'
import { portOf, refuseTakenPort } from './port.ts'
import { loadSettings, root } from './project.ts'
import { Refusal, say } from './say.ts'
import { secretNames } from './secrets.ts'
import { listenForStop, unlessStopped } from './stopping.ts'

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
  const begin = (name: string, script: string, extra: NodeJS.ProcessEnv = {}) =>
    crew.begin({
      name,
      script: join(root, 'server', 'dist', script),
      args: name === 'migrate' ? ['up'] : [],
      env: { ...env, ...extra },
    })
  try {
    if (DATABASE_OWNER_URL)
      await unlessStopped(runToEnd(begin('migrate', 'migrate.js', { DATABASE_OWNER_URL })), stopping.asked)
    const sentence = await unlessStopped(
      crew.watch([begin('web', 'main.js'), begin('worker', 'worker.js')]),
      stopping.asked,
    )
    throw new Refusal(sentence)
  } finally {
    if (stopping.asked.aborted) say('Stopping …')
    await crew.stop()
  }
}
