import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chooseFreePort } from '../port.ts'

/** `serve.ts` in a process of its own, as a person's `npm start` is. */
export type Serving = {
  process: ChildProcess
  url: string
  /** Everything it has written so far. */
  said: () => string
  /** Resolves when the screen is there; rejects when it ends before. */
  ready: Promise<void>
  /** The exit code, or the signal's name. */
  ended: Promise<number | string>
}

export async function serveStandIns(dataDir: string, env: NodeJS.ProcessEnv = {}, port?: number): Promise<Serving> {
  const chosen = port ?? (await chooseFreePort())
  const script = join(import.meta.dirname, 'serve.ts')
  const child = spawn(process.execPath, [script, dataDir, String(chosen)], {
    env: { ...process.env, ...env },
    stdio: 'pipe',
  })
  let said = ''
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('Ctrl-C stops everything')) resolve()
    })
  }
  const ended = new Promise<number | string>((settle) => {
    child.on('close', (code, signal) => {
      reject(new Error(`ended before it was ready:\n${said}`))
      settle(code ?? signal ?? '')
    })
  })
  ready.catch(() => {})
  return { process: child, url: `http://localhost:${chosen}`, said: () => said, ready, ended }
}

/** A place below which the database's account may go, also when the tests run as root. */
export async function freshFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mainstreet-test-'))
  await chmod(folder, 0o711)
  return join(folder, 'data')
}

/** The living processes that name the folder in their environment, working folder or arguments: what a run left behind. */
export function processesOf(dataDir: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => ['environ', 'cmdline'].some((part) => contentOf(`/proc/${pid}/${part}`).includes(dataDir)))
    .map(Number)
}

export function argumentsOf(pid: number): string {
  return contentOf(`/proc/${pid}/cmdline`)
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Asks again until the answer is yes; false after the given time. */
export async function eventually(check: () => boolean, milliseconds = 10_000): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await new Promise((later) => setTimeout(later, 50))) {
    if (check()) return true
  }
  return check()
}
