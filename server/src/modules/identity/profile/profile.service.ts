import { refuse } from '../../../kernel/errors.js'
import { e164 } from '../../../kernel/phone.js'
import type { Scope } from '../../../scope/scope.js'
import { currentUser } from '../identity.service.js'
import { oneAtATime, userIdOf } from '../refresh.js'
import { currentViewer } from '../viewer.reads.js'
import type { Viewer } from '../viewer.types.js'
import { UserProfile } from './profile.entity.js'
import type { UpdateProfileInput } from './profile.inputs.js'

/** Whoever has written nothing yet has an empty one. */
export async function ownProfile(scope: Scope): Promise<UserProfile> {
  const id = userIdOf(scope)
  return (await scope.em.findOne(UserProfile, { id })) ?? Object.assign(new UserProfile(), { id })
}

const names = ['firstName', 'lastName', 'displayName'] as const

export async function updateProfile(scope: Scope, input: UpdateProfileInput): Promise<Viewer> {
  await oneAtATime(scope, userIdOf(scope))
  const user = await currentUser(scope)
  const known = await scope.em.findOne(UserProfile, { id: user.id })
  const profile = known ?? scope.em.create(UserProfile, { id: user.id } as UserProfile)
  for (const field of [...names, 'phone', 'locale', 'timezone'] as const)
    if (input[field] !== undefined) profile[field] = input[field]?.trim() || null
  if (profile.phone && input.phone) profile.phone = e164(profile.phone, null, 'input.phone')
  if (names.some((field) => input[field] !== undefined)) user.name = nameOf(profile)
  scope.em.persist(profile)
  const viewer = await currentViewer(scope)
  if (!viewer) throw new Error('A person without a viewer.')
  return viewer
}

/** What others see. */
function nameOf({ firstName, lastName, displayName }: UserProfile): string {
  const name = displayName ?? [firstName, lastName].filter(Boolean).join(' ')
  if (name) return name
  throw refuse('BAD_USER_INPUT', 'Write a name: others need to know who you are.', { field: 'input.displayName' })
}
