import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../testing/call.js'
import { mailTo, queued } from '../testing/jobs.js'
import { type Built, startBuilt } from '../testing/process.js'
import { makeTenant, PASSWORD, type Tenancy } from '../testing/tenants.js'
import { useWorld } from '../testing/world.js'

const world = useWorld()
/** WO-04 asks for fifty: `KILL_ROUNDS=50`. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 20)
const EACH = 10
/** One a round, for a tenant may not invite without end. */
let tenants: Tenancy[]
let web: Built
let worker: Built

beforeAll(async () => {
  tenants = []
  for (let round = 0; round < ROUNDS; round += 1) tenants.push(await makeTenant(world()))
  web = await start('main.js')
  worker = await start('worker.js')
}, 120_000)
afterAll(() => {
  for (const built of [web, worker]) built?.child.kill('SIGKILL')
})

/** On the world's database, with its secrets, its folder of caught mail, and nobody limited. */
async function start(script: 'main.js' | 'worker.js'): Promise<Built> {
  const { JWT_SECRET, SECRETS_KEY, IP_HASH_KEY } = world().config
  const MAINSTREET_DATA_DIR = join(world().mailFolder, '..')
  const built = await startBuilt(script, world().database, {
    ...{ JWT_SECRET, SECRETS_KEY, IP_HASH_KEY, MAINSTREET_DATA_DIR },
    ...{ RATE_LIMIT: '10000/10000', FORMS_PER_ADDRESS: '10000', LOGINS_PER_ADDRESS: '10000' },
  })
  if (script === 'main.js')
    await built.until(async () => (await fetch(`http://localhost:${built.port}/health/live`)).ok)
  return built
}

const address = (round: number, n: number): string => `guest-${n}@${tenants[round]?.slug}.example`
const invite = (round: number, n: number): Promise<boolean> =>
  call(
    { url: `http://localhost:${web.port}` },
    `mutation { inviteMember(input: { email: "${address(round, n)}", role: VIEWER }) { id } }`,
    {},
    tenants[round]?.owner ?? {},
  ).then(
    ({ data, errors }) => Boolean(data?.inviteMember) && !errors,
    () => false,
  )

type Asked = { requestTenantExport: { id: string } }
/** Work of another kind, that takes longer and writes a file. */
const askForExport = (round: number): Promise<string | null> =>
  call<Asked>(
    { url: `http://localhost:${web.port}` },
    `mutation { requestTenantExport(input: { password: "${PASSWORD}" }) { id } }`,
    {},
    tenants[round]?.owner ?? {},
  ).then(
    ({ data }) => data?.requestTenantExport.id ?? null,
    () => null,
  )

/** How long what waits has waited already, the longest, in seconds; of what the last killed worker held as well. */
async function waitedLongest(): Promise<number> {
  const [row] = await world().truth<{ seconds: number }>(
    `select coalesce(extract(epoch from max(now() - created_at)), 0)::int as seconds from graphile_worker._private_jobs`,
  )
  return row?.seconds ?? 0
}
const waiting = async (): Promise<number> => {
  const [row] = await world().truth<{ count: number }>(
    `select count(*)::int as count from event where state = 'WAITING'`,
  )
  return (row?.count ?? 0) + (await queued(world(), 'mail')).length + (await queued(world(), 'export_tenant')).length
}

test(
  `WO-04, JB-01, JB-02: ${ROUNDS} times kill -9 between commit and send: what was committed is told and mailed, and nothing else is`,
  async () => {
    const acknowledged: string[] = []
    const exports: string[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const asked = Array.from({ length: EACH }, async (_, n) => {
        await new Promise((resolve) => setTimeout(resolve, n * 40))
        if (await invite(round, n)) acknowledged.push(address(round, n))
      })
      const exporting = askForExport(round).then((id) => id && exports.push(id))
      await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 500))
      const [killsWeb, killsWorker] = [round % 3 !== 1, round % 3 !== 0]
      if (killsWeb) web.child.kill('SIGKILL')
      if (killsWorker) worker.child.kill('SIGKILL')
      await Promise.all([...asked, exporting])
      if (killsWeb) web = await start('main.js')
      if (killsWorker) worker = await start('worker.js')
    }
    const since = Date.now()
    let longest = 0
    while ((await waiting()) > 0) {
      longest = Math.max(longest, await waitedLongest())
      expect(Date.now() - since, worker.said().slice(-2_000)).toBeLessThan(90_000)
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
    process.stdout.write(
      `all was done ${Math.round((Date.now() - since) / 1000)} s after the last kill; the oldest job waited ${longest} s\n`,
    )
    expect(Date.now() - since).toBeLessThan(60_000)

    type Kept = { email: string; events: number; state: string | null }
    const kept = await world().truth<Kept>(
      `select i.email, count(e.id)::int as events, min(e.state) as state from invitation i
       left join event e on e.tenant_id = i.tenant_id and e.aggregate_id = i.id and e.name = 'member.invited'
     group by i.email`,
    )
    const emails = new Set(kept.map(({ email }) => email))
    expect(acknowledged.length).toBeGreaterThan(ROUNDS)
    expect(acknowledged.filter((email) => !emails.has(email))).toEqual([])
    expect(kept.filter(({ events, state }) => events !== 1 || state === 'WAITING')).toEqual([])
    const sql = `select id, state from tenant_export where state <> 'READY' or bytes is null`
    expect([exports.length > 0, await world().truth(sql)]).toEqual([true, []])
    const mails = (email: string): number => mailTo(world(), email).length
    expect(kept.map(({ email }) => [email, mails(email)]).filter(([, count]) => count !== 1)).toEqual([])
    for (let round = 0; round < ROUNDS; round += 1)
      for (let n = 0; n < EACH; n += 1)
        if (!emails.has(address(round, n)))
          expect([address(round, n), mails(address(round, n))]).toEqual([address(round, n), 0])
  },
  ROUNDS * 30_000,
)
