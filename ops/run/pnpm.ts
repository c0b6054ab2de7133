import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { root } from './project.ts'
import { Refusal } from './say.ts'
import { runTool } from './tool.ts'

/** How to call pnpm: a program and the arguments before its own. */
export type Pnpm = { file: string; args: string[] }

/** The pnpm that came with Node (ops/bootstrap.mjs), else one of the right major version on the PATH, else npm's registry's. */
export async function findPnpm(signal: AbortSignal): Promise<Pnpm> {
  const given = process.env.MAINSTREET_PNPM
  if (given && existsSync(given)) return { file: given, args: [] }
  for (const file of onPath('pnpm')) {
    const { ok, out } = await runTool(file, ['--version'], { cwd: tmpdir(), signal })
    if (ok && fits(out)) return { file, args: [] }
  }
  const npx = onPath('npx')[0]
  if (!npx) throw new Refusal('Neither pnpm nor npx is on the PATH: install npm, which brings npx.')
  return { file: npx, args: ['--loglevel=error', '-y', '-p', wanted(), 'pnpm'] }
}

function fits(version: string): boolean {
  const [major, minor] = version.trim().split('.').map(Number)
  const [wantedMajor] = wanted().replace('pnpm@', '').split('.').map(Number)
  // From 10.16 on, pnpm reads every setting of our pnpm-workspace.yaml.
  return major === wantedMajor && (minor ?? 0) >= 16
}

function wanted(): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { packageManager: string }).packageManager
}

function onPath(name: string): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, name)).filter((file) => existsSync(file))
}
