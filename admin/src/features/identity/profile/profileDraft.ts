import type { ProfileFieldsFragment, UpdateProfileInput } from '../../../gql/graphql'

const FIELDS = ['firstName', 'lastName', 'displayName', 'phone', 'locale', 'timezone'] as const
export type ProfileDraft = Record<(typeof FIELDS)[number], string>

/** Whoever has no names yet goes by what they signed up with: it stands where it can be changed. */
export function draftProfile({ user, profile }: ProfileFieldsFragment): ProfileDraft {
  const said = Object.fromEntries(FIELDS.map((field) => [field, profile[field] ?? ''])) as ProfileDraft
  return said.firstName || said.lastName || said.displayName ? said : { ...said, displayName: user.name }
}

/** What was changed; an empty field is cleared. */
export function profileInput(draft: ProfileDraft, isDirty: (field: string) => boolean): UpdateProfileInput {
  return Object.fromEntries(FIELDS.filter(isDirty).map((field) => [field, draft[field].trim() || null]))
}
