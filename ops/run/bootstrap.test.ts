import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { root } from './project.ts'
import { eventually } from './testing/serving.ts'

let project: string

/** A project that has nothing but the bootstrap and a stand-in for what it hands over to. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'mainstreet-bootstrap-'))
  mkdirSync(join(project, 'ops', 'run'), { recursive: true })
  cpSync(join(root, 'ops', 'bootstrap.mjs'), join(project, 'ops', 'bootstrap.mjs'))
  writeFileSync(join(project, 'package.json'), '{ "packageManager": "pnpm@10.34.9" }')
  writeFileSync(
    join(project, 'ops', 'run', 'enter.ts'),
    `const [command, code]: string[] = process.argv.slice(2)
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => process.exit(signal === 'SIGINT' ? 5 : 6))
    process.on('disconnect', () => process.exit(7))
    console.log(JSON.stringify({ pid: process.pid, cwd: process.cwd(), command }))
    if (command === 'end') process.exit(Number(code))
    setInterval(() => {}, 1_000)`,
  )
})

afterAll(() => rmSync(project, { recursive: true }))

const begin = (args: string[], env: NodeJS.ProcessEnv = {}) =>
  spawn(process.execPath, [join(project, 'ops', 'bootstrap.mjs'), ...args], {
    cwd: '/',
    env: { ...process.env, ...env },
  })
const exitOf = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve))
const firstLine = (child: ChildProcess) =>
  new Promise<{ pid: number; cwd: string; command: string }>((resolve) =>
    child.stdout?.once('data', (text) => resolve(JSON.parse(text))),
  )
const isGone = (pid: number) =>
  eventually(() => {
    try {
      return !process.kill(pid, 0)
    } catch {
      return true
    }
  })

test('the command runs in the project, with its arguments, and its exit code is handed on', async () => {
  const child = begin(['end', '3'])
  const [said, code] = await Promise.all([firstLine(child), exitOf(child)])
  assert.deepEqual([said.cwd, said.command, code], [project, 'end', 3])
})

test('signals are handed on', async () => {
  for (const [signal, expected] of [
    ['SIGINT', 5],
    ['SIGTERM', 6],
    ['SIGHUP', 6],
  ] as const) {
    const child = begin(['wait'])
    await firstLine(child)
    child.kill(signal)
    assert.equal(await exitOf(child), expected)
  }
})

test('a bootstrap that is killed takes the command with it', async () => {
  const child = begin(['wait'])
  const { pid } = await firstLine(child)
  child.kill('SIGKILL')
  assert.ok(await isGone(pid))
})

test('when npm is killed, the command ends too', async () => {
  const script = `require('child_process').spawn(process.execPath, ['${project}/ops/bootstrap.mjs', 'wait'], { stdio: 'inherit', env: { ...process.env, npm_lifecycle_event: 'start' } })`
  const npm = spawn(process.execPath, ['-e', script])
  const { pid } = await firstLine(npm)
  npm.kill('SIGKILL')
  assert.ok(await isGone(pid))
})
