import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { TestDatabase } from './database.js'
import { scratchFolder } from './scratch.js'

/** A process of the built server. `said`: what it wrote so far, both streams. */
export type Built = {
  child: ChildProcess
  port: number
  said: () => string
  until: (holds: () => boolean | Promise<boolean>) => Promise<void>
}

const secret = (name: string): string => `${name}-Xq7vT2mRk9Lz4WpB8sYcJ5hNf3Dg6uEa`

/** What a process started here signs with. */
export const builtSecrets = { jwtSecret: secret('a'), jwtSecretPrevious: null }

/** Starts `server/dist/<script>` against a test database, with a channel to us as `npm start` gives it. */
export async function startBuilt(
  script: 'main.js' | 'worker.js',
  database: TestDatabase,
  extra: NodeJS.ProcessEnv = {},
  instead?: string,
): Promise<Built> {
  const built = fileURLToPath(new URL(`../../dist/${script}`, import.meta.url))
  const file = instead ?? built
  if (!existsSync(built))
    throw new Error(`${built} is absent. This test runs the built server: build it first (npm test does).`)
  const port = await freePort()
  const env = {
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    APP_ENV: 'test',
    PORT: String(port),
    DATABASE_URL: database.webUrl,
    DATABASE_JOBS_URL: database.jobsUrl,
    DATABASE_PLATFORM_URL: database.platformUrl,
    JWT_SECRET: builtSecrets.jwtSecret,
    SECRETS_KEY: secret('b'),
    SERVICE_TOKEN_SECRET: secret('c'),
    IP_HASH_KEY: secret('d'),
    RATE_LIMIT_ADDRESS: '10000/10000',
    FORMS_PER_ADDRESS: '10000',
    MAINSTREET_DATA_DIR: scratchFolder('built'),
    ...extra,
  }
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  const parts: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => parts.push(part.toString()))
  const said = (): string => parts.join('')
  const until: Built['until'] = async (holds) => {
    const deadline = Date.now() + 60_000
    while (!(await Promise.resolve(holds()).catch(() => false))) {
      if (Date.now() > deadline || child.exitCode !== null) throw new Error(`${script} did not get there: ${said()}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  return { child, port, said, until }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}
