import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { refuseUnwritable } from './folder.ts'
import { takeLock } from './lock.ts'
import { findPnpm } from './pnpm.ts'
import { readJson, root, writeJson } from './project.ts'
import { Refusal, step } from './say.ts'
import { pause } from './stopping.ts'
import { runTool } from './tool.ts'

/** `app` leaves out the browser tests and the browser they bring. */
export type InstallScope = 'app' | 'all'

type Stamp = { inputs: string; scope: InstallScope }

const room = join(root, 'node_modules', '.mainstreet')
const stampFile = join(room, 'installed.json')

/** Installs what the lockfile says, unless that is what is there. Two commands at once take turns. */
export async function install(scope: InstallScope, signal: AbortSignal): Promise<void> {
  if (isInstalled(scope)) return
  refuseUnwritable(root, () => mkdirSync(room, { recursive: true }))
  const lock = await turn(signal)
  try {
    if (!isInstalled(scope)) await step('Installing packages', () => installNow(scope, signal))
  } finally {
    lock.release()
  }
}

async function turn(signal: AbortSignal) {
  for (;;) {
    const lock = refuseUnwritable(root, () => takeLock(join(room, 'install.lock')))
    if (lock) return lock
    await pause(500, signal)
  }
}

async function installNow(scope: InstallScope, signal: AbortSignal): Promise<void> {
  rmSync(stampFile, { force: true })
  const inputs = inputsHash()
  const pnpm = await findPnpm(signal)
  const filter = scope === 'app' ? ['--filter', '!@mainstreet/e2e'] : []
  const args = [
    'install',
    '--frozen-lockfile',
    '--prod=false',
    '--reporter=append-only',
    '--config.confirmModulesPurge=false',
  ]
  const done = await runTool(pnpm.file, [...pnpm.args, ...filter, ...args], { cwd: root, env: installEnv(), signal })
  if (!done.ok) throw new Refusal(`Installing the packages failed:\n\n${done.said.split('\n').slice(-20).join('\n')}`)
  writeJson(stampFile, { inputs, scope } satisfies Stamp)
}

function isInstalled(scope: InstallScope): boolean {
  const stamp = readJson<Stamp>(stampFile)
  const enough = stamp?.scope === 'all' || stamp?.scope === scope
  const missing = workspaces().some((name) => needs(name, scope) && !existsSync(join(root, name, 'node_modules')))
  return enough && !missing && stamp?.inputs === inputsHash()
}

/** What decides what an install would do: manifests, lockfile, patches, and the kind of machine. */
function inputsHash(): string {
  const hash = createHash('sha256').update(`${process.version.split('.')[0]} ${process.platform} ${process.arch}`)
  const patches = join(root, 'ops', 'patches')
  const files = [
    ...['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc'],
    ...workspaces().map((name) => join(name, 'package.json')),
    ...(existsSync(patches) ? readdirSync(patches).sort() : []).map((name) => join('ops', 'patches', name)),
  ]
  for (const file of files) {
    const path = join(root, file)
    if (existsSync(path)) hash.update(`\n${file}\n`).update(readFileSync(path))
  }
  return hash.digest('hex')
}

function workspaces(): string[] {
  return ['server', 'admin', 'widget', 'e2e'].filter((name) => existsSync(join(root, name, 'package.json')))
}

function needs(name: string, scope: InstallScope): boolean {
  return scope === 'all' || name !== 'e2e'
}

/** A person's NODE_ENV must not leave out the tools; CI keeps pnpm from asking questions nobody can answer. */
function installEnv(): NodeJS.ProcessEnv {
  const { NODE_ENV: _, npm_config_loglevel: __, ...env } = process.env
  return { ...env, CI: 'true', npm_config_manage_package_manager_versions: 'false' }
}
