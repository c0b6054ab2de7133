import { expect, test } from 'vitest'
import { forJob, inTransaction } from '../../scope/makers.js'
import { makeTenant } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'
import { mayFollow, moveTenant } from './lifecycle.js'
import { currentTenant } from './tenancy.service.js'
import { type Tenant, TenantStatus } from './tenant.entity.js'

const world = useWorld()
const { ONBOARDING, READY, ACTIVE, SUSPENDED, CLOSED } = TenantStatus

test('a tenant goes from onboarding over ready to active; what shuts it may come at any time', () => {
  expect(mayFollow).toEqual({
    onboarding: [READY, SUSPENDED, CLOSED],
    ready: [ONBOARDING, ACTIVE, SUSPENDED, CLOSED],
    active: [SUSPENDED, CLOSED],
    suspended: [ONBOARDING, READY, ACTIVE, CLOSED],
    closed: [ONBOARDING, READY, ACTIVE, SUSPENDED],
  })
})

/** A tenant as a unit of work holds it, moved along `path` without being written. */
async function walk(path: TenantStatus[]): Promise<Tenant> {
  const { id, slug } = await makeTenant(world())
  const scope = forJob(world().app.house, { id, slug, status: ONBOARDING })
  try {
    const tenant = await currentTenant(scope)
    for (const to of path) moveTenant(scope, tenant, { to, reason: 'a reason' })
    return tenant
  } finally {
    await scope.end()
  }
}

test('who is let in again goes on where they were, from being suspended as from being closed', async () => {
  for (const before of [[], [READY], [READY, ACTIVE]]) {
    const was = before.at(-1) ?? ONBOARDING
    const back = await walk([...before, SUSPENDED, CLOSED, was])
    expect([back.status, back.statusBefore, back.statusReason]).toEqual([was, null, 'a reason'])
    const elsewhere = [ONBOARDING, READY, ACTIVE].filter((status) => status !== was)
    for (const to of elsewhere)
      await expect(walk([...before, SUSPENDED, to])).rejects.toMatchObject({
        code: 'CONFLICT',
      })
  }
})

test('no step is left out and none is taken twice', async () => {
  for (const path of [[ACTIVE], [ONBOARDING], [READY, READY], [READY, ACTIVE, READY], [SUSPENDED, SUSPENDED]])
    await expect(walk(path)).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('the serving role cannot write where a tenant stands, whatever the application asks for', async () => {
  const { id, slug } = await makeTenant(world())
  const scope = forJob(world().app.house, { id, slug, status: ONBOARDING })
  const move = inTransaction(scope, async () => {
    moveTenant(scope, await currentTenant(scope), { to: SUSPENDED, reason: null })
  })
  await expect(move).rejects.toThrow(/permission denied/)
  expect(await world().truth('select status from tenant where id = $1', [id])).toEqual([{ status: 'onboarding' }])
})
