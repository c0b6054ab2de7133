// The first step of every command, on whatever Node (>= 20) the machine has: find Node 24, or get it and pnpm from the
// npm registry, and hand over to ops/run/enter.ts. No dependencies, because nothing is installed yet.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const memory = join(root, 'node_modules', '.mainstreet', 'tools.json')

const tools = findTools()
if (tools) handOver(tools)

/** `pnpm` is there only when it came along with Node; else ops/run/install.ts looks for one when it needs it. */
function findTools() {
  const known = recall()
  if (isNode24(process.execPath)) return { node: process.execPath, pnpm: known.pnpm }
  if (known.node && isNode24(known.node)) return known
  const node = onPath('node', process.env.PATH).find(isNode24)
  return node ? { node, pnpm: known.pnpm } : obtain()
}

function isNode24(path) {
  if (!existsSync(path)) return false
  return (spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout ?? '').startsWith('v24.')
}

function onPath(name, path = '') {
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .filter((file) => existsSync(file))
}

/** The package `node` fetches its binary in an install script, which npm may be told not to run; the platform's own package has none. */
function obtain() {
  process.stderr.write('  Getting Node 24 and pnpm from the npm registry\n')
  let said = ''
  for (const wanted of ['node@24', `node-${process.platform}-${process.arch}@24`]) {
    const answer = askNpx(wanted)
    if (answer.tools) return remember(answer.tools)
    said = answer.said
  }
  const why = said.trim().split('\n').at(-1) || 'npx found none for this machine'
  process.stderr.write(
    `\n  Node 24 could not be obtained from the npm registry (${why}): install Node 24 and try again.\n`,
  )
  process.exitCode = 1
}

function askNpx(wanted) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const script = 'console.log(JSON.stringify({ node: process.execPath, path: process.env.PATH }))'
  const args = ['--loglevel=error', '-y', '-p', wanted, '-p', packageManager, 'node', '-e', script]
  const npx = ['npx', args, { cwd: tmpdir(), env: withoutProject(), encoding: 'utf8' }]
  const { stdout, stderr, error } = spawnSync(...npx)
  const found = /\{"node":.*\}/.exec(stdout ?? '')?.[0]
  const { node, path } = found ? JSON.parse(found) : {}
  if (!node || !isNode24(node)) return { said: error?.message ?? stderr ?? '' }
  return { tools: { node, pnpm: onPath('pnpm', path)[0] } }
}

/** Inside `npm start` npm exports where the project is; npx would then read the project's own packages first. */
function withoutProject() {
  const { npm_config_local_prefix: _, ...env } = process.env
  return env
}

function recall() {
  try {
    return JSON.parse(readFileSync(memory, 'utf8'))
  } catch {
    return {}
  }
}

function remember(found) {
  try {
    mkdirSync(dirname(memory), { recursive: true })
    writeFileSync(memory, JSON.stringify(found))
  } catch {
    // A folder nobody may write to is reported by the install, in one sentence.
  }
  return found
}

/** The channel tells enter.ts when this process is gone, however it went; npm's own end is seen as a change of parent. */
function handOver({ node, pnpm }) {
  const enter = join(root, 'ops', 'run', 'enter.ts')
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', enter, ...process.argv.slice(2)], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}`, MAINSTREET_PNPM: pnpm ?? '' },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event) followParent(child)
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

function followParent(child) {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 250).unref()
}
