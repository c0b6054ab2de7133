import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { dumpSchema } from '../../db/dump.js'
import { migrateDown, migrateUp, readSteps } from '../../db/migrations.js'
import { newId } from '../../kernel/ids.js'
import { openSeeder } from '../seed.js'
import { openClient } from '../sql.js'
import { scratchFolder } from '../scratch.js'

/** Migrations on an empty database of their own: up, down, up, step by step, empty and with rows (BK-10). */
const folder = fileURLToPath(new URL('../../../../migrations', import.meta.url))
const steps = readSteps(folder)
const name = `test_${newId().replaceAll('-', '')}`
const { ownerUrl, superuserUrl } = inject('database')
const at = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href
let keeper: pg.Client
let owner: pg.Client
let part: string

beforeAll(async () => {
  keeper = await openClient(superuserUrl)
  await keeper.query(`create database ${name} owner mainstreet_owner template template0`)
  owner = await openClient(at(ownerUrl))
  part = scratchFolder('steps')
})
afterAll(async () => {
  await owner.end()
  await keeper.query(`drop database ${name} with (force)`)
  await keeper.end()
})

/** A step that landed is never edited: those before the newest dozen go in one, but in the long tests. */
const apart = process.env.TEST_LONG ? steps : steps.slice(-12)
const together = steps.slice(0, steps.length - apart.length)
const lay = (step: (typeof steps)[number]): void => {
  for (const way of ['up', 'down'])
    cpSync(join(folder, `${step.name}.${way}.sql`), join(part, `${step.name}.${way}.sql`))
}

test('each step is taken back by its down, exactly, and can be taken again (BK-10)', async () => {
  const before: string[] = []
  await migrateUp(at(ownerUrl), part)
  const empty = await dumpSchema(owner)
  for (const step of together) lay(step)
  await migrateUp(at(ownerUrl), part)
  for (const step of apart) {
    before.push(await dumpSchema(owner))
    lay(step)
    expect(await migrateUp(at(ownerUrl), part)).toEqual([step.name])
  }
  const whole = await dumpSchema(owner)
  for (const step of [...apart].reverse()) {
    expect(await migrateDown(at(ownerUrl), folder, 1)).toEqual([step.name])
    expect(await dumpSchema(owner), `after ${step.name} was taken back`).toBe(before.pop())
  }
  await migrateDown(at(ownerUrl), folder, together.length)
  expect(await dumpSchema(owner)).toBe(empty)
  await migrateUp(at(ownerUrl), folder)
  expect(await dumpSchema(owner)).toBe(whole)
  expect(await migrateUp(at(ownerUrl), folder)).toEqual([])
}, 600_000)

test('they go down and up with rows in every table, too', async () => {
  const superuser = await openClient(at(superuserUrl))
  await (await openSeeder(superuser)).tenant()
  await superuser.end()
  const whole = await dumpSchema(owner)
  await migrateDown(at(ownerUrl), folder, steps.length)
  expect(await owner.query('select * from migration.applied')).toMatchObject({ rows: [] })
  await migrateUp(at(ownerUrl), folder)
  expect(await dumpSchema(owner)).toBe(whole)
})

test('a step that fails leaves nothing behind and names itself', async () => {
  const whole = await dumpSchema(owner)
  const broken = scratchFolder('steps')
  cpSync(folder, broken, { recursive: true })
  writeFileSync(join(broken, '9999_broken.up.sql'), 'create table half (id int); select 1 / 0;')
  writeFileSync(join(broken, '9999_broken.down.sql'), '')
  await expect(migrateUp(at(ownerUrl), broken)).rejects.toThrow('Migration 9999_broken failed: division by zero')
  expect(await dumpSchema(owner)).toBe(whole)
})

test('migrations/schema.sql is what the migrations make; `node server/dist/dump.js` writes it anew', async () => {
  expect(readFileSync(join(folder, 'schema.sql'), 'utf8')).toBe(await dumpSchema(owner))
})
