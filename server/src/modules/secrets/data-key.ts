import { randomBytes } from 'node:crypto'
import { newId } from '../../kernel/ids.js'
import { masterKey, type NamedKey, openWith, sealWith } from '../../kernel/seal.js'
import type { Scope } from '../../scope/scope.js'

/** Whose secret it is: a tenant's, or that of a person, who may have no tenant. */
export type Owner = { tenantId: string } | { userId: string }

/** A data key and its name, which stands before everything it sealed. */
export type DataKey = { id: string; key: Buffer }
type Row = { id: string; wrapped: Buffer; master_id: string }

export const nameOf = (owner: Owner): string =>
  'tenantId' in owner ? `tenant:${owner.tenantId}` : `person:${owner.userId}`

/** A person has one key, which is called as they are; a tenant's first one is the one in use. */
const statements = {
  tenant: {
    find: `select id, wrapped, master_id from tenant_key
      where tenant_id = app_tenant() and ($1::uuid is null or id = $1) order by id limit 1`,
    add: 'insert into tenant_key (tenant_id, id, wrapped, master_id) values (app_tenant(), $1, $2, $3)',
    rewrap: `update tenant_key set wrapped = $2, master_id = $3, updated_at = now()
      where tenant_id = app_tenant() and id = $1 and master_id = $4`,
  },
  person: {
    find: `select user_id as id, wrapped, master_id from person_key
      where user_id = app_user_id() and ($1::uuid is null or user_id = $1)`,
    add: `insert into person_key (user_id, wrapped, master_id) values ($1, $2, $3) on conflict (user_id) do nothing`,
    rewrap: `update person_key set wrapped = $2, master_id = $3, updated_at = now()
      where user_id = app_user_id() and user_id = $1 and master_id = $4`,
  },
}

const kindOf = (owner: Owner): 'tenant' | 'person' => ('tenantId' in owner ? 'tenant' : 'person')

/** The owner's data key, unwrapped: the one named, else the one in use, made at the first use. */
export async function dataKeyOf(scope: Scope, owner: Owner, named: string | null = null): Promise<DataKey> {
  const kind = kindOf(owner)
  const { find } = statements[kind]
  const known = async () => (await scope.connection.prepared<Row>(`${kind}-key`, find, [named]))[0]
  const row = (await known()) ?? (named ? undefined : await makeKey(scope, owner).then(known))
  if (!row) throw new Error(`No data key for ${nameOf(owner)}: it is gone, or the scope is not its owner's.`)
  return unwrap(scope, owner, row)
}

/** Somebody may be faster: what stands there afterwards is the key. */
async function makeKey(scope: Scope, owner: Owner): Promise<void> {
  const kind = kindOf(owner)
  const id = 'tenantId' in owner ? newId() : owner.userId
  const present = masterKey(scope.settings.secretsKey)
  const wrapped = sealWith(present.key, randomBytes(32), aboutKey(owner, id))
  await scope.connection.prepared(`${kind}-key-add`, statements[kind].add, [id, wrapped, present.id])
}

const aboutKey = (owner: Owner, id: string): string => `data-key|${nameOf(owner)}|${id}`

/** Wrapped anew where it still stands under the previous master key and the transaction may write. */
async function unwrap(scope: Scope, owner: Owner, row: Row): Promise<DataKey> {
  const [present, ...older] = mastersOf(scope)
  const master = [present, ...older].find((key) => key?.id === row.master_id)
  if (!present || !master)
    throw new Error(`The data key of ${nameOf(owner)} is wrapped under a key that is not in the settings.`)
  const key = openWith(master.key, row.wrapped, aboutKey(owner, row.id))
  if (master.id !== present.id && scope.connection.isWriting) {
    const { rewrap } = statements[kindOf(owner)]
    const wrapped = sealWith(present.key, key, aboutKey(owner, row.id))
    await scope.connection.prepared(`${kindOf(owner)}-key-rewrap`, rewrap, [row.id, wrapped, present.id, master.id])
  }
  return { id: row.id, key }
}

function mastersOf({ settings }: Scope): NamedKey[] {
  return [settings.secretsKey, settings.secretsKeyPrevious].flatMap((setting) => (setting ? [masterKey(setting)] : []))
}
