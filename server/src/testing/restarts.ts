import { expect } from 'vitest'
import { call } from './call.js'
import type { Tenancy } from './tenants.js'

/** What a crowd asked for while the database came and went: by its name, whether it was told that it is done. */
export type Asked = { name: string; done: boolean }
type Site = { url: string; truth: <Row extends object>(sql: string, params?: unknown[]) => Promise<Row[]> }

const create = 'mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { id } }'
const invite = 'mutation ($email: String!) { inviteMember(input: { email: $email, role: VIEWER }) { id } }'

/** Reads, makings and invitations of one tenant, each with a name of its own, until it is stopped; never the same twice. */
export function crowd({ url }: Site, tenant: Tenancy, gapMs = 60): { asked: Asked[]; stop: () => Promise<Asked[]> } {
  const asked: Asked[] = []
  const flying = new Set<Promise<void>>()
  let at = 0
  const one = async (): Promise<void> => {
    const n = at
    at += 1
    if (n % 3 === 0)
      return void (await call({ url }, '{ tenant { name } me { role } }', {}, tenant.owner).catch(() => null))
    const name = n % 3 === 1 ? `Thing ${n}` : `guest-${n}@${tenant.slug}.example`
    const [query, variables] = n % 3 === 1 ? [create, { input: { name } }] : [invite, { email: name }]
    const answer = await call({ url }, query, variables, tenant.owner).catch(() => null)
    asked.push({ name, done: Boolean(answer?.data && !answer.errors) })
  }
  const timer = setInterval(() => {
    const flight = one().finally(() => flying.delete(flight))
    flying.add(flight)
  }, gapMs)
  return {
    asked,
    stop: async () => {
      clearInterval(timer)
      await Promise.all(flying)
      return asked
    },
  }
}

const made = `select name, count(*)::int as times from (
    select name from category where tenant_id = $1 union all select email from invitation where tenant_id = $1) given (name) group by name`
const untold = `select name from event where tenant_id = $1 and state = 'WAITING'`

/** Whatever was acknowledged is there, nothing is there twice, and every event of it was told. */
export async function nothingLost({ truth }: Site, tenant: Tenancy, asked: Asked[]): Promise<{ acknowledged: number }> {
  const rows = await truth<{ name: string; times: number }>(made, [tenant.id])
  const there = new Map(rows.map(({ name, times }) => [name, times]))
  const acknowledged = asked.filter(({ done }) => done)
  expect(acknowledged.filter(({ name }) => !there.has(name))).toEqual([])
  expect(rows.filter(({ times }) => times > 1)).toEqual([])
  expect(await truth(untold, [tenant.id])).toEqual([])
  return { acknowledged: acknowledged.length }
}
