import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's root folder, without a slash at the end. */
export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)))

/** Settings come from the environment, then from `.env` beside package.json; what is set wins over what is written. */
export function loadSettings(): NodeJS.ProcessEnv {
  const file = join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  return process.env
}

/** Where this installation keeps its data, as an absolute path. */
export function dataFolderOf(env: NodeJS.ProcessEnv): string {
  return resolve(root, env.MAINSTREET_DATA_DIR || '.data')
}

export function isProduction(env: NodeJS.ProcessEnv): boolean {
  return env.APP_ENV === 'production' || env.APP_ENV === 'prod'
}

export function readJson<T>(path: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T
  } catch {
    return undefined
  }
}

/** Only the owner may read it. */
export function writePrivate(path: string, value: unknown): void {
  writeJson(path, value, 0o600)
}

/** A crash leaves either the old content or the new, never half of one. */
export function writeJson(path: string, value: unknown, mode = 0o644): void {
  const draft = `${path}.${process.pid}.draft`
  const file = openSync(draft, 'w', mode)
  try {
    writeSync(file, `${JSON.stringify(value, null, 2)}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, path)
}
