import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { schemaParts } from '../../rooms.js'
import { useWorld } from '../world.js'
import { groundFor } from './ground.js'

const world = useWorld()
const folder = fileURLToPath(new URL('../../../../ops/docs/examples', import.meta.url))
const all = readdirSync(folder).map((file) => file.replace(/\.sh$/, ''))
const listened = schemaParts.doors.Subscription ?? {}
const heard = all.filter((name) => name in listened)
const names = all.filter((name) => !heard.includes(name))

test('every operation of the contract has an example', () => {
  const { Query = {}, Mutation = {} } = schemaParts.doors
  expect([...names, ...heard].sort()).toEqual([Query, Mutation, listened].flatMap((of) => Object.keys(of)).sort())
})

test.each(heard)('the example of %s listens', async (name) => {
  const text = readFileSync(join(folder, `${name}.sh`), 'utf8')
  const { URL: url, TOKEN: token } = await groundFor(world(), name, text)
  const child = spawn('sh', ['-c', text], { env: { PATH: process.env.PATH, URL: url, TOKEN: token }, detached: true })
  const said: string[] = []
  await new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => void (said.push(String(part)) && resolve()))
    child.once('close', () => resolve())
  })
  // The shell and what it runs.
  if (child.pid) process.kill(-child.pid)
  expect(said.join('')).toMatch(/connection_ack/)
})

test.each(names)('the example of %s answers without an error', async (name) => {
  const text = readFileSync(join(folder, `${name}.sh`), 'utf8')
  const values = await groundFor(world(), name, text)
  const script = text.replace(/(?<!\\)\$([A-Z_]{2,})/g, (_, key: string) => values[key] ?? '')
  const headers = Object.fromEntries(
    [...script.matchAll(/-H ["']([\w-]+): ([^"']*)["']/g)].map(([, key = '', value = '']) => [key, value]),
  )
  const body = /-d "([\s\S]*)"\n$/.exec(script)?.[1]?.replace(/\\([\\"$])/g, '$1') ?? ''
  const response = await fetch(`${world().url}/graphql`, { method: 'POST', headers, body })
  const answer = (await response.json()) as { data?: object; errors?: unknown }
  expect(answer.errors).toBeUndefined()
  expect(answer.data).toBeTruthy()
  if (!(name in (schemaParts.doors.Mutation ?? {}))) return
  const rows = await world().truth('select outcome, action, actor_kind, ip_hash from audit_log where request_id = $1', [
    response.headers.get('x-request-id'),
  ])
  // What is the operator's stands in their own trail, and in the tenant's that it is about.
  if (schemaParts.doors.Mutation?.[name]?.platform) {
    const sql = 'select outcome, action from platform_audit where request_id = $1'
    expect(await world().truth(sql, [response.headers.get('x-request-id')])).toEqual([
      { outcome: 'DONE', action: name },
    ])
    return
  }
  // LG-02: one entry, of the tenant whose call it was; whoever calls without a tenant has no trail to stand in.
  if (rows.length === 0 && ofNoTenant.includes(name)) return
  expect(rows).toEqual([{ outcome: 'DONE', action: name, actor_kind: expect.any(String), ip_hash: expect.any(String) }])
})

const ofNoTenant =
  'register requestPasswordReset resetPassword verifyEmail undoEmailChange logout startPasskeyLogin'.split(' ')
