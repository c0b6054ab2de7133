import { afterEach, expect, test } from 'vitest'
import { call } from '../testing/call.js'
import { watchLog } from '../testing/log-lines.js'
import { makeTenant } from '../testing/tenants.js'
import { useWorld } from '../testing/world.js'

const world = useWorld()
let watch: ReturnType<typeof watchLog> | undefined
afterEach(() => watch?.stop())

type Line = Record<string, unknown>
async function linesOf(work: () => Promise<unknown>): Promise<Line[]> {
  watch = watchLog()
  await work()
  watch.stop()
  return watch.lines.map((line) => JSON.parse(line) as Line)
}

test('an operation leaves one line: its request, tenant, person, name, cost and how long it took', async () => {
  const tenant = await makeTenant(world())
  const caller = { ...tenant.owner, headers: { 'x-request-id': 'trace-0123456789' } }
  const named = await linesOf(() => call(world(), 'query Names { tenant { name } plans { key } }', {}, caller))
  expect(named).toEqual([
    {
      level: 'info',
      message: 'operation',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      requestId: 'trace-0123456789',
      tenant: tenant.slug,
      user: tenant.owner.userId,
      operation: 'Names',
      cost: 11,
      ms: expect.any(Number),
    },
  ])
  const lines = await linesOf(() => call(world(), 'mutation Enter { verifyEmail(token: "x") }', {}, caller))
  const refused = lines.find(({ message }) => message === 'operation')
  expect(refused).toMatchObject({ operation: 'Enter', codes: ['BAD_USER_INPUT'], requestId: 'trace-0123456789' })
})

test('a failure of ours is one more line; incident and request, which the caller is told, lead to it', async () => {
  const tenant = await makeTenant(world())
  await world().truth('alter table tenant_origin rename to tenant_origin_gone')
  let text = ''
  const lines = await linesOf(async () => {
    const set = 'mutation Break { setAllowedOrigins(input: { origins: [] }) { id } }'
    text = (await call(world(), set, {}, tenant.owner)).text
  })
  await world().truth('alter table tenant_origin_gone rename to tenant_origin')
  const errors = lines.filter(({ level }) => level === 'error')
  expect(errors).toHaveLength(1)
  expect(text).toContain(`"incident":"${errors[0]?.incident}"`)
  const operation = lines.find(({ message }) => message === 'operation')
  expect(text).toContain(`"requestId":"${operation?.requestId}"`)
  expect(operation).toMatchObject({ operation: 'Break', codes: ['INTERNAL'], incidents: [errors[0]?.incident] })
})
