import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schemaParts } from '../../rooms.js'
import { tablesHolding } from '../tables.js'
import { watchLog } from '../log-lines.js'
import { useWorld } from '../world.js'
import { keepSecrets } from './secrets.js'
import { acceptanceWalked, roomsNobodyAsks } from './happy-paths.js'
import { groundFor } from './ground.js'

const world = useWorld()
const folder = fileURLToPath(new URL('../../../../ops/docs/examples', import.meta.url))
const all = readdirSync(folder).map((file) => file.replace(/\.sh$/, ''))
const listened = schemaParts.doors.Subscription ?? {}
const heard = all.filter((name) => name in listened)
const names = all.filter((name) => !heard.includes(name))

/** What the examples were given and got, of what must be found nowhere else (LG-01): every operation of the contract is among them. */
const secrets = new Map<string, string>()
let watch: ReturnType<typeof watchLog>
beforeAll(() => {
  watch = watchLog()
})
afterAll(() => watch.stop())

test('every operation of the contract has an example', () => {
  const { Query = {}, Mutation = {} } = schemaParts.doors
  expect([...names, ...heard].sort()).toEqual([Query, Mutation, listened].flatMap((of) => Object.keys(of)).sort())
})

test('every room that answers anything is asked for it by a test or a journey, and the paths of acceptance are walked (319)', () => {
  expect(roomsNobodyAsks()).toEqual([])
  expect(acceptanceWalked()).toEqual(['315', '316', '317', '318'])
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
  keepSecrets(secrets, name, { given: values, got: answer.data })
  if (!(name in (schemaParts.doors.Mutation ?? {}))) return
  const said = `select outcome, action, actor_kind, ip_hash from audit_log where request_id = $1
    union all select outcome, action, actor_kind, ip_hash from account_audit where request_id = $1`
  const rows = await world().truth(said, [response.headers.get('x-request-id')])
  // What is the operator's stands in their own trail, and in the tenant's that it is about.
  if (schemaParts.doors.Mutation?.[name]?.platform) {
    const sql = 'select outcome, action from platform_audit where request_id = $1'
    expect(await world().truth(sql, [response.headers.get('x-request-id')])).toEqual([
      { outcome: 'DONE', action: name },
    ])
    return
  }
  // LG-02: one entry, of the tenant whose call it was, or of the person where it was in none.
  expect(rows).toEqual([{ outcome: 'DONE', action: name, actor_kind: expect.any(String), ip_hash: expect.any(String) }])
})

test('LG-01: of every operation of the contract, nothing secret that came or went stands in a log, the queue or any table', async () => {
  watch.stop()
  // Of each kind, by who was given or answered it: a seed, recovery codes, keys, links, challenges, sessions, looks, addresses.
  const kinds = [...secrets.values()].map((name) => name.replace(/\.\d+$/, ''))
  expect(kinds).toEqual(
    expect.arrayContaining([
      ...[
        'startTotp.secret',
        'confirmTotp.codes',
        'createApiKey.secret',
        'rotateApiKey.secret',
        'openTenantExport.url',
      ],
      ...['viewAsTenant.accessToken', 'startPasskeyLogin.options', 'login.accessToken'],
      ...['acceptInvitation.INVITATION_TOKEN', 'resetPassword.RESET_TOKEN', 'undoEmailChange.UNDO_TOKEN'],
    ]),
  )
  const found = (text: string): string[] =>
    [...secrets].flatMap(([secret, name]) => (text.includes(secret) ? [name] : []))
  expect(watch.lines.length).toBeGreaterThan(names.length)
  expect(found([...watch.lines, ...watch.others].join('\n'))).toEqual([])
  expect(await tablesHolding(world(), found)).toEqual([])
})
