import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The built command at work. `peak`: the most memory it held so far, in MB; 0 where the system does not tell. */
export type Command = { child: ChildProcess; said: () => string; code: Promise<number | null>; peak: () => number }

const script = fileURLToPath(new URL('../../../../dist/listings-import.js', import.meta.url))
const secrets = ['JWT_SECRET', 'SECRETS_KEY', 'SERVICE_TOKEN_SECRET', 'IP_HASH_KEY']

/** For tests: starts `listings-import.js` on a test's database. It keeps its reports in `folder`, and finds files from there. */
export function startImport(database: { webUrl: string; ownerUrl: string }, folder: string, args: string[]): Command {
  if (!existsSync(script))
    throw new Error(`${script} is absent. This test runs the built server: build it first (npm test does).`)
  const env = {
    ...Object.fromEntries(secrets.map((name) => [name, `${name}-Xq7vT2mRk9Lz4WpB8sYcJ5hNf3Dg6uEa`])),
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    APP_ENV: 'test',
    DATABASE_URL: database.webUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    MAINSTREET_DATA_DIR: join(folder, 'data'),
  }
  const child = spawn(process.execPath, [script, ...args], { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  const parts: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => parts.push(part.toString()))
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid))
  }, 200)
  const code = once(child, 'close').then(([exit]) => {
    clearInterval(watch)
    return exit as number | null
  })
  return { child, said: () => parts.join(''), code, peak: () => peak }
}

function peakOf(pid: number | undefined): number {
  try {
    const [, kilobytes = '0'] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Math.round(Number(kilobytes) / 1024)
  } catch {
    return 0
  }
}
