import { refuse } from '../../../kernel/errors.js'
import { newId } from '../../../kernel/ids.js'
import type { Prepared } from '../../../scope/doors.js'
import type { OpenScope } from '../../../scope/makers.js'
import type { Scope } from '../../../scope/scope.js'
import { currentUser } from '../../identity/identity.service.js'
import type { User } from '../../identity/user.entity.js'
import { forgetFiles, publicKey, removeFiles, removeUnkept } from '../public-files.js'
import { type Picture, readPicture } from '../picture.js'
import type { SetAvatarInput } from './avatar.inputs.js'

/** Below the person's own folder, for the picture is theirs in every tenant, and goes with them. */
const folderOf = (userId: string): string => `person/${userId}/`

/** A key for bytes to come; there is no row to it, for whose it is stands in the key. */
export function announceAvatar({ viewer }: Scope): { uploadKey: string } {
  if (!viewer.userId) throw refuse('UNAUTHENTICATED', 'Sign in to do this.')
  return { uploadKey: `${folderOf(viewer.userId)}${newId()}` }
}

/** Reading and encoding take a thread for a while: before the transaction, with no connection held. */
export async function prepareAvatar(scope: OpenScope, { input }: { input: SetAvatarInput }): Promise<Prepared> {
  const { userId } = scope.viewer
  if (!userId) return { facts: null }
  const missing = () => refuse('NOT_FOUND', 'Nothing was uploaded under this key.', { field: 'input.key' })
  if (!input.key.startsWith(folderOf(userId)) || input.key.includes('..')) throw missing()
  const bytes = await scope.ports.files.get(input.key)
  if (!bytes) throw missing()
  const picture = await readPicture(bytes, 'AVATAR', 'input.key')
  await scope.ports.files.put(publicKey(picture.hash), picture.bytes)
  return { facts: picture, undo: () => removeUnkept(scope, [publicKey(picture.hash)]) }
}

export async function setAvatar(scope: Scope, { key }: SetAvatarInput): Promise<User> {
  const picture = scope.prepared as Picture
  const user = await wear(scope, picture.hash)
  await removeFiles(scope, [key])
  return user
}

export function removeAvatar(scope: Scope): Promise<User> {
  return wear(scope, null)
}

async function wear(scope: Scope, hash: string | null): Promise<User> {
  const user = await currentUser(scope)
  const before = user.avatarHash
  user.avatarHash = hash
  if (before && before !== hash) await forgetFiles(scope, [before])
  return user
}
