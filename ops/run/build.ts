import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { refuseUnwritable } from './folder.ts'
import { hashOf, namesAndSizes } from './inputs.ts'
import { takeLock } from './lock.ts'
import { readJson, root, writeJson } from './project.ts'
import { Refusal, step } from './say.ts'
import { pause } from './stopping.ts'
import { runTool } from './tool.ts'

export type Part = 'server' | 'admin' | 'widget'

/** How a part is built: what it reads, and the commands, one after the other, that write it into the folder they are told. */
type Recipe = { inputs: string[]; ready: string; commands: (out: string) => [script: string, args: string[]][] }

const room = join(root, 'node_modules', '.mainstreet')

const shared = ['package.json', 'pnpm-lock.yaml', 'tsconfig.base.json', 'schema.graphql']

const bundling = ['ops/run/libraries.ts', 'ops/run/imports.ts']

const recipes: Record<Part, Recipe> = {
  server: {
    inputs: ['server/src', 'server/tsconfig.json', 'server/tsconfig.build.json', ...bundling, ...shared],
    ready: 'server/src',
    // As with the front ends, types are a step of `npm test`: to look at them here as well took two thirds of the build.
    commands: (out) => [
      [
        'node_modules/typescript/bin/tsc',
        [
          ...['-p', 'server/tsconfig.build.json', '--outDir', out, '--noCheck'],
          ...['--incremental', 'false', '--tsBuildInfoFile', 'null'],
        ],
      ],
      ['ops/run/libraries.ts', [out]],
    ],
  },
  admin: { inputs: ['admin', ...shared], ready: 'admin/vite.config.ts', commands: vite('admin') },
  widget: { inputs: ['widget', ...shared], ready: 'widget/vite.config.ts', commands: vite('widget') },
}

/** Builds the parts whose inputs changed since their last build, and those whose output was touched by something else. */
export async function build(parts: Part[], signal: AbortSignal): Promise<void> {
  const due = parts.filter((part) => existsSync(join(root, recipes[part].ready)) && !isBuilt(part))
  const failed = new AbortController()
  const either = AbortSignal.any([signal, failed.signal])
  const built = due.map((part) =>
    step(`Building ${part}`, () => buildPart(part, either)).catch((error) => {
      failed.abort()
      throw error
    }),
  )
  // What one failure stops ends before the command does; the failure itself is the first to be told.
  const problems = (await Promise.allSettled(built)).flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  if (problems.length) throw problems.find((problem) => problem instanceof Refusal) ?? problems[0]
}

/** Builds one part if it is due. Two commands at once take turns. */
export async function buildPart(part: Part, signal: AbortSignal): Promise<void> {
  for (;;) {
    const lock = refuseUnwritable(root, () => takeLock(join(room, `build-${part}.lock`)))
    if (!lock) {
      await pause(250, signal)
      continue
    }
    try {
      return isBuilt(part) ? undefined : await buildNow(part, signal)
    } finally {
      lock.release()
    }
  }
}

/** Into a folder beside, then swapped in whole: what runs meanwhile sees one build or the other, and nothing stale stays. */
async function buildNow(part: Part, signal: AbortSignal): Promise<void> {
  const out = join(root, part, 'dist')
  const next = `${out}.next`
  const inputs = hashOf(recipes[part].inputs)
  rmSync(next, { recursive: true, force: true })
  const env = { ...process.env, NODE_ENV: 'production' }
  for (const [script, args] of recipes[part].commands(next)) {
    const done = await runTool(process.execPath, [join(root, script), ...args], { cwd: root, env, signal })
    if (!done.ok) throw new Refusal(`Building ${part} failed:\n\n${done.said.split('\n').slice(-40).join('\n')}`)
  }
  rmSync(`${out}.old`, { recursive: true, force: true })
  if (existsSync(out)) renameSync(out, `${out}.old`)
  renameSync(next, out)
  rmSync(`${out}.old`, { recursive: true, force: true })
  writeJson(stampOf(part), { inputs, output: namesAndSizes(out) })
}

function isBuilt(part: Part): boolean {
  const stamp = readJson<{ inputs: string; output: string }>(stampOf(part))
  const out = join(root, part, 'dist')
  return stamp !== undefined && stamp.output === namesAndSizes(out) && stamp.inputs === hashOf(recipes[part].inputs)
}

function stampOf(part: Part): string {
  return join(room, `built-${part}.json`)
}

function vite(part: Part): Recipe['commands'] {
  const script = `${part}/node_modules/vite/bin/vite.js`
  return (out) => [[script, ['build', part, '--outDir', out, '--emptyOutDir', '--logLevel', 'warn']]]
}
