import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../project.ts'
import { type Check, programCheck } from './check.ts'

const biome = 'node_modules/@biomejs/biome/bin/biome'
const biomeConfig = '--config-path=ops/config/biome.config.json'

/** Everything biome knows is formatted as it would format it. */
export const format = programCheck('format', biome, ['format', biomeConfig, '--max-diagnostics=20', '.'])

export const lint = programCheck('lint', biome, [
  'lint',
  biomeConfig,
  '--max-diagnostics=50',
  '--error-on-warnings',
  '.',
])

/** oxlint knows the rooms: who may import whom, the size of files, and promises nobody waits for. */
export const lintTypes = programCheck('lint with types', 'node_modules/oxlint/bin/oxlint', [
  '--type-aware',
  '--deny-warnings',
  '-c',
  'ops/config/oxlint.config.json',
  'server/src',
  'admin/src',
  'widget/src',
  'e2e',
  'ops/run',
  ...(existsSync(join(root, 'ops', 'bench')) ? ['ops/bench'] : []),
])

/** The type checks of each part; a part's own tsconfig says what belongs to it. */
export const types: Check[] = ['server', 'admin', 'widget', 'e2e', 'ops/run'].map((part) =>
  programCheck(`types of ${part}`, 'node_modules/typescript/bin/tsc', ['--noEmit', '-p', part]),
)
