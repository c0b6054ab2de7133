import { expect, test } from 'vitest'
import { newId } from '../../kernel/ids.js'
import { watchLog } from '../../testing/log-lines.js'
import { makeTenant } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'
import { inTransaction } from '../../scope/makers.js'
import { eachTenant } from './each-tenant.js'

const world = useWorld()

test('what fails in one tenant stops no other; the job fails when all were tried, and one that is gone is passed over', async () => {
  const [one, two] = [await makeTenant(world()), await makeTenant(world())]
  const { house } = world().app
  const seen: string[] = []
  const sweep = eachTenant({ house, openTenants: async () => [one.id, newId(), two.id] }, async (open, { id }) => {
    const scope = open()
    await inTransaction(scope, async () => {
      seen.push(id)
      if (id === one.id) throw new Error('Something of its own.')
    })
  })
  await expect(sweep).rejects.toThrow('failed in 1')
  expect(seen).toEqual([one.id, two.id])
})

test('what is committed stays so although an effect of it fails, and the effects after it follow', async () => {
  const { id } = await makeTenant(world())
  const { house } = world().app
  const done: string[] = []
  const watch = watchLog()
  await eachTenant({ house, openTenants: async () => [id] }, async (open) => {
    const scope = open()
    await inTransaction(scope, async () => {
      scope.afterCommit(() => Promise.reject(new Error('The store is away.')))
      scope.afterCommit(() => void done.push('after'))
    })
  })
  expect(done).toEqual(['after'])
  watch.stop()
  expect(watch.lines.join('')).toContain('The store is away.')
})
