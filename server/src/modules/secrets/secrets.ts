import { createHmac } from 'node:crypto'
import { openWith, sealWith } from '../../kernel/seal.js'
import type { Scope } from '../../scope/scope.js'
import { dataKeyOf, nameOf, type Owner } from './data-key.js'

/** Where a sealed value stands: it opens there and nowhere else, so that moving ciphertexts by SQL yields nothing. */
export type Place = { table: string; row: string }

const about = (owner: Owner, { table, row }: Place): string => `secret|${nameOf(owner)}|${table}|${row}`
const NAME = 16

/** A secret as it is stored, the name of its key before it. The scope must be its owner's: theirs is the key. */
export async function seal(scope: Scope, owner: Owner, secret: { place: Place; plain: string }): Promise<Buffer> {
  const { id, key } = await dataKeyOf(scope, owner)
  const name = Buffer.from(id.replaceAll('-', ''), 'hex')
  return Buffer.concat([name, sealWith(key, Buffer.from(secret.plain), about(owner, secret.place))])
}

/** The secret again. Throws, which is a failure of ours, where it was changed or moved. */
export async function unseal(scope: Scope, owner: Owner, secret: { place: Place; sealed: Buffer }): Promise<string> {
  const name = secret.sealed.subarray(0, NAME).toString('hex')
  const { key } = await dataKeyOf(scope, owner, name.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'))
  return openWith(key, secret.sealed.subarray(NAME), about(owner, secret.place)).toString()
}

/** A digest that nobody can try words against without the owner's key. */
export async function keyedDigest(scope: Scope, owner: Owner, text: string): Promise<Buffer> {
  const { key } = await dataKeyOf(scope, owner)
  return createHmac('sha256', key).update(text).digest()
}
