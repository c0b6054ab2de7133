import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Seeded } from '../seed.js'
import type { Link, Table } from '../shape.js'
import {
  openTwoTenants,
  reachedFromNextDoor,
  reachedWithoutTenant,
  rowsOf,
  type TwoTenants,
  withEveryGrant,
} from '../two-tenants.js'
import { visibleRows, walls } from '../wall-probes.js'

/** Pure SQL as the web login: TI-03, TI-05, TI-06. Whatever tables there are, each is filled and tried. */
let two: TwoTenants
beforeAll(async () => {
  two = await openTwoTenants()
})
afterAll(() => two.close())

const owned = (): Table[] => two.seeder.tables.filter((table) => !table.shared)

/** How many rows of each table the settings show, tables without any left out; policies alone decide. */
async function seenWith(settings: string): Promise<Record<string, number>> {
  return withEveryGrant(two, async () => {
    const seen: [string, number][] = []
    for (const table of owned()) seen.push([table.name, await visibleRows(two.web, table, settings)])
    return Object.fromEntries(seen.filter(([, count]) => count > 0))
  })
}

test('both tenants have three rows in every table that is not shared', async () => {
  for (const table of owned())
    for (const seeded of [two.a, two.b])
      expect(await rowsOf(two, table.name, seeded), table.name).toHaveLength(
        table.single || table.name === 'tenant' ? 1 : 3,
      )
})

test('without a tenant in the context nobody exists, whatever the variable holds (TI-03)', async () => {
  expect(await reachedWithoutTenant(two)).toEqual([])
})

test('nor when the web role is granted everything: the policies hold alone (TI-03)', async () => {
  expect(await withEveryGrant(two, () => reachedWithoutTenant(two))).toEqual([])
})

test('inside one tenant the rows of another cannot be read, changed, taken or written, by any command (TI-05)', async () => {
  expect(await reachedFromNextDoor(two)).toEqual([])
})

test('nor when the web role is granted everything: the policies hold alone (TI-05)', async () => {
  expect(await withEveryGrant(two, () => reachedFromNextDoor(two, { policiesAlone: true }))).toEqual([])
})

/** Of these each person sees their own alone, in the tenant at hand. */
const personal = ['notification']
/** What a person has beside a password. */
const factors = { person_idempotency_key: 1, passkey: 1, person_key: 1, recovery_code: 1, user_totp: 1 }

test('a tenant sees all of its own rows: the walls are not simply shut', async () => {
  const seen = await seenWith(walls(two.a.tenantId, two.seeder.idOf(two.a, 'app_user', 0)))
  const own = owned().filter((table) => table.columns.some(({ name, required }) => name === 'tenant_id' && required))
  for (const { name, single } of own) expect(seen[name], name).toBe(single || personal.includes(name) ? 1 : 3)
  expect(seen).toMatchObject({
    tenant: 1,
    app_user: 3,
    refresh_token: 1,
    session: 1,
    user_password: 1,
    mail_link: 1,
    ...factors,
  })
})

test('a person without a tenant sees themselves and nothing of anybody else', async () => {
  const seen = await seenWith(walls('', two.seeder.idOf(two.a, 'app_user', 0)))
  expect(seen).toEqual({
    account_audit: 1,
    app_user: 1,
    mail_link: 1,
    membership: 1,
    ...factors,
    refresh_token: 1,
    session: 1,
    tenant: 1,
    user_password: 1,
    user_profile: 1,
  })
})

test('one person in two tenants sees their own membership of the other, and can change nothing there', async () => {
  const userId = two.seeder.idOf(two.a, 'app_user', 0)
  const there = two.b.tenantId
  await two.superuser.query('begin')
  await two.seeder.insert(two.b, 'membership', 7, { user_id: userId })
  await two.superuser.query('commit')
  await two.web.query('begin')
  await two.web.query(walls(two.a.tenantId, userId))
  const { rows } = await two.web.query('select user_id from membership where tenant_id = $1', [there])
  expect(rows).toEqual([{ user_id: userId }])
  for (const sql of [
    `update membership set role = 'OWNER' where tenant_id = $1`,
    'delete from membership where tenant_id = $1',
    `update tenant set name = 'mine' where id = $1`,
  ])
    expect((await two.web.query(sql, [there])).rowCount, sql).toBe(0)
  await two.web.query('rollback')
})

/** As superuser, whom no policy stops: a child of A whose parent is `of`'s. */
async function child(table: Table, link: Link, of: Seeded): Promise<string> {
  const parent = two.seeder.idOf(of, link.table, 1)
  await two.superuser.query('begin')
  try {
    // One a parent and kind: it is tried alone.
    if (table.key.includes(link.column) || table.uniques.some(({ columns }) => columns.includes(link.column)))
      await two.superuser.query(`delete from ${table.name} where tenant_id = $1`, [two.a.tenantId])
    if (table.name === 'tenant')
      await two.superuser.query(`update tenant set ${link.column} = $1 where id = $2`, [parent, two.a.tenantId])
    else await two.seeder.insert(two.a, table.name, 11, { [link.column]: parent })
    await two.superuser.query('set constraints all immediate')
    return 'accepted'
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    await two.superuser.query('rollback')
  }
}

test('no foreign key can be led over the wall, not even by a superuser (TI-06)', async () => {
  const tried: string[] = []
  for (const table of owned()) {
    for (const link of table.links.filter((each) => each.ofTenant)) {
      expect(await child(table, link, two.a), `${link.constraint} with its own parent`).toBe('accepted')
      expect(await child(table, link, two.b), `${link.constraint} with another tenant's parent`).toBe('23503')
      tried.push(link.constraint)
    }
  }
  expect(tried.length).toBeGreaterThanOrEqual(8)
})
