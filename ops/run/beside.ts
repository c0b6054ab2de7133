import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { runToEnd } from './children.ts'
import { type Crew, gatherCrew } from './crew.ts'
import { useExternal } from './external.ts'
import { currentRun, type DatabaseAddresses, openDataFolder, refuseUnwritable } from './folder.ts'
import { serverEnv } from './installation.ts'
import { portOf } from './port.ts'
import { runPostgres } from './postgres.ts'
import { dataFolderOf, loadSettings, root } from './project.ts'
import { say, step } from './say.ts'
import { listenForStop, pause, type Stopping, unlessStopped } from './stopping.ts'

/** What an operator types, what its process is called, and which file of the built server it is. */
type Command = { command: string; name: string; script: string; serverDir?: string }

/** A command that works on the installation's database: beside a running `npm start`, else with a database of its own. */
export async function runBeside(
  { command, name, script, serverDir = join(root, 'server', 'dist') }: Command,
  args: string[],
): Promise<void> {
  const settings = loadSettings()
  const dataDir = dataFolderOf(settings)
  const stopping = listenForStop()
  const crew = gatherCrew(stopping)
  try {
    const addresses = await findDatabase(settings, dataDir, { command, crew, ...stopping })
    const env = serverEnv({ env: settings, dataDir, port: portServed(settings, dataDir) }, addresses.found)
    if (addresses.own) {
      const migrate = crew.begin({
        name: 'migrate',
        script: join(serverDir, 'migrate.js'),
        args: ['up'],
        env,
        logs: join(dataDir, 'logs'),
      })
      await step('Migrations', () => unlessStopped(runToEnd(migrate), stopping.asked))
    }
    // File names are meant from where the person stands, which npm remembers.
    const child = crew.begin({ name, script: join(serverDir, script), args, env, cwd: settings.INIT_CWD || root })
    process.exitCode = (await unlessStopped(child.ended, stopping.asked)) ?? 1
  } finally {
    await crew.stop()
  }
}

/** Where the installation runs now, so that a link which the command prints leads there; else where its settings would have it run. */
function portServed(settings: NodeJS.ProcessEnv, dataDir: string): number {
  const url = currentRun(dataDir)?.url
  return url ? Number(new URL(url).port) : portOf(settings)
}

type Site = Stopping & { crew: Crew; command: string }
type Found = { found: DatabaseAddresses; own: boolean }

async function findDatabase(env: NodeJS.ProcessEnv, dataDir: string, site: Site): Promise<Found> {
  const { command, crew, asked, hurried } = site
  if (env.DATABASE_URL) {
    refuseUnwritable(dataDir, () => mkdirSync(dataDir, { recursive: true, mode: 0o700 }))
    return { found: await useExternal(env, dataDir), own: true }
  }
  const running = await runningAddresses(dataDir, asked)
  if (running) return { found: running, own: false }
  const folder = await openDataFolder(dataDir, command)
  crew.onStop(folder.release)
  const postgres = await step('PostgreSQL', () => runPostgres(folder, { signal: asked }))
  crew.onStop(() => postgres.stop(hurried))
  return { found: postgres, own: true }
}

/** A run that is still starting, or another import with a database of its own, is waited for. */
async function runningAddresses(dataDir: string, signal: AbortSignal): Promise<DatabaseAddresses | undefined> {
  for (let waited = 0; ; waited++) {
    const run = currentRun(dataDir)
    if (!run) return undefined
    if (run.url) return run.addresses
    if (waited === 0) say(`Waiting for ${run.command} (process ${run.process.pid}) …`)
    await pause(500, signal)
  }
}
