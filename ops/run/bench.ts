import { join } from 'node:path'
import { gatherCrew } from './crew.ts'
import { loadSettings, root } from './project.ts'
import { listenForStop, unlessStopped } from './stopping.ts'

/** `npm run bench -- [NAME] [--json]`: hands over to ops/bench, which measures the built server. */
export async function main(args: string[]): Promise<void> {
  const stopping = listenForStop()
  const crew = gatherCrew(stopping)
  const script = join(root, 'ops', 'bench', 'bench.ts')
  const child = crew.begin({ name: 'bench', script, args, env: loadSettings() })
  try {
    process.exitCode = (await unlessStopped(child.ended, stopping.asked)) ?? 1
  } finally {
    await crew.stop()
  }
}
