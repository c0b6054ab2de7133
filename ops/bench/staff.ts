import pg from 'pg'
import { registerOwner } from './light.ts'
import type { Stage } from './stage.ts'

/** Somebody who may do everything in the tenant of the stage: the headers of their requests. */
export async function enter({ urls, tenant, databases }: Stage): Promise<Record<string, string>> {
  const headers = { authorization: `Bearer ${await registerOwner(urls.mainstreet)}` }
  const { me } = await tell<{ me: { user: { id: string } } }>(urls.mainstreet, '{ me { user { id } } }', {}, headers)
  const truth = new pg.Client(databases.superuserUrl)
  await truth.connect()
  const join = "insert into membership (tenant_id, id, user_id, role) values ($1, uuidv7(), $2, 'ADMIN')"
  await truth.query(join, [tenant.id, me.user.id])
  await truth.end()
  const enters = 'mutation ($id: ID!) { switchTenant(tenantId: $id) { accessToken } }'
  type Entered = { switchTenant: { accessToken: string } }
  const { switchTenant } = await tell<Entered>(urls.mainstreet, enters, { id: tenant.id }, headers)
  return { authorization: `Bearer ${switchTenant.accessToken}` }
}

/** What the server answers to one operation; an error of it ends the run. */
export async function tell<Data>(
  url: string,
  query: string,
  variables: object,
  headers: Record<string, string>,
): Promise<Data> {
  const body = JSON.stringify({ query, variables })
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown }
  if (errors || !data) throw new Error(`${query} answered ${answer.status} ${JSON.stringify(errors)}`)
  return data
}
