import { expect, test } from 'vitest'
import { listenAs, openSocket } from '../../testing/socket.js'
import { makeTenant } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()

test('TI-12: when it cannot be asked who may listen, everybody is cut off within seven seconds', async () => {
  const { owner } = await makeTenant(world())
  const socket = await listenAs(world(), owner.token)
  const from = performance.now()
  await world().truth('revoke execute on function lost_standing(uuid[], uuid[], uuid[]) from mainstreet_web')
  expect(await socket.closed).toBe(1013)
  expect(performance.now() - from).toBeLessThan(7_000)
  await world().truth('grant execute on function lost_standing(uuid[], uuid[], uuid[]) to mainstreet_web')
}, 15_000)

test('when news may have been missed every socket is closed, and pages come back to a line that hears again', async () => {
  const { owner } = await makeTenant(world())
  const socket = await listenAs(world(), owner.token)
  await world().truth(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'mainstreet-news'`,
  )
  expect(await socket.closed).toBe(1013)
  await expect
    .poll(() => openSocket(world()).then(({ raw }) => raw.terminate(), String), { timeout: 5_000 })
    .toBeUndefined()
}, 15_000)
