import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startInstallation } from '../installation.ts'
import { chooseFreePort } from '../port.ts'
import { root } from '../project.ts'
import { listenForStop } from '../stopping.ts'
import { type Check, verdict } from './check.ts'
import { runVitest } from './tests.ts'

/**
 * The browser journeys (vitest in e2e/), on a whole installation of their own with its demo. A journey finds it through
 * MAINSTREET_URL, its data folder through MAINSTREET_DATA_DIR, and the demo's log-ins through MAINSTREET_DEMO (a file).
 */
export const journeys: Check = {
  name: 'browser journeys',
  after: ['build of server', 'build of admin', 'build of widget'],
  cores: 2,
  run: async (context) => {
    if (!existsSync(join(root, 'e2e', 'node_modules'))) return verdict(false, 'The packages of e2e are not installed.')
    const dataDir = join(context.scratch, 'journeys')
    const plan = { command: 'npm test', dataDir, port: await chooseFreePort(), demo: true, fsync: false }
    // One browser behaves like many visitors at once: the limits have their own tests. And no name server of the world is asked.
    const limits = { RATE_LIMIT: '1000/10000', RATE_LIMIT_ADDRESS: '1000/10000', LOGINS_PER_ADDRESS: '10000' }
    const env = { ...context.env, ...limits, DNS_RECORDS: join(dataDir, 'dns.json') }
    const installation = await startInstallation({ ...plan, env }, listenForStop())
    try {
      const about = {
        MAINSTREET_URL: installation.url,
        MAINSTREET_DATA_DIR: dataDir,
        MAINSTREET_DEMO: join(dataDir, 'demo.json'),
      }
      return await runVitest(
        { name: 'browser journeys', part: 'e2e' },
        { ...context, env: { ...context.env, ...about } },
      )
    } finally {
      await installation.stop()
    }
  },
}
