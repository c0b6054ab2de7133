import { newId } from '../kernel/ids.js'
import { hashPassword } from '../modules/identity/passwords.js'
import { forVisitor, type House, inTransaction } from '../scope/makers.js'
import type { DemoTenant } from './types.js'

/** E-mail → user id. One person may be staff in both towns. */
export type People = Map<string, string>

export async function hireStaff(house: House, tenants: DemoTenant[], password: string): Promise<People> {
  const hash = await hashPassword(house, password)
  const people: People = new Map()
  for (const person of tenants.flatMap((tenant) => tenant.staff)) {
    if (people.has(person.email)) continue
    const known = await knownUser(house, person.email)
    people.set(person.email, known ?? (await insert(house, { ...person, hash })))
  }
  return people
}

async function knownUser(house: House, email: string): Promise<string | null> {
  const { rows } = await house.pool.query<{ user_id: string }>('select user_id from find_login($1, null)', [email])
  return rows[0]?.user_id ?? null
}

async function insert(
  house: House,
  { email, name, hash }: { email: string; name: string; hash: string },
): Promise<string> {
  const id = newId()
  const scope = forVisitor(house, id)
  const person = 'insert into app_user (id, email, name) values ($1, $2, $3)'
  await inTransaction(scope, async () => {
    await scope.connection.prepared('demo-user', person, [id, email, name])
    await scope.connection.prepared('demo-verified', 'update app_user set email_verified_at = now() where id = $1', [
      id,
    ])
    await scope.connection.prepared('demo-password', 'insert into user_password (user_id, hash) values ($1, $2)', [
      id,
      hash,
    ])
  })
  return id
}
