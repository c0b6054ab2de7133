import { join } from 'node:path'
import { type Built, startBuilt } from './process.js'
import type { World } from './world.js'

type Script = 'main.js' | 'worker.js'

/** A web process and a worker of the world's installation, which can be killed at any moment and begun again. */
export type Killed = {
  /** Waits for a web process that answers. */
  url: () => Promise<string>
  /** kill -9 of some of them, and the next ones are begun. */
  strike: (scripts: Script[]) => Promise<void>
  end: () => void
}

/** On the world's database, with its secrets, its folder of caught mail and of the stand-ins, and nobody limited. */
export async function startKilled(world: World): Promise<Killed> {
  const start = async (script: Script): Promise<Built> => {
    const { JWT_SECRET, SECRETS_KEY, IP_HASH_KEY } = world.config
    const built = await startBuilt(script, world.database, {
      ...{ JWT_SECRET, SECRETS_KEY, IP_HASH_KEY, MAINSTREET_DATA_DIR: join(world.mailFolder, '..') },
      ...{ RATE_LIMIT: '10000/10000', FORMS_PER_ADDRESS: '10000', LOGINS_PER_ADDRESS: '10000' },
    })
    const health = `http://localhost:${built.port}/health/live`
    await built.until(async () => (script === 'main.js' ? (await fetch(health)).ok : built.said().includes('working')))
    return built
  }
  const running = { 'main.js': start('main.js'), 'worker.js': start('worker.js') }
  await Promise.all(Object.values(running))
  return {
    url: async () => `http://localhost:${(await running['main.js']).port}`,
    strike: async (scripts) => {
      for (const script of scripts) {
        const before = running[script]
        running[script] = before.then((built) => {
          built.child.kill('SIGKILL')
          return start(script)
        })
      }
      await Promise.all(Object.values(running))
    },
    end: () => {
      for (const each of Object.values(running)) void each.then(({ child }) => child.kill('SIGKILL'))
    },
  }
}
