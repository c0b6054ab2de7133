import { refuse } from '../../../kernel/errors.js'
import type { Scope } from '../../../scope/scope.js'
import { mailHabits, NotificationKind } from '../kinds.js'
import { ChosenPreference, NotificationPreference } from './preference.entity.js'
import type { UpdateNotificationPreferencesInput } from './preferences.inputs.js'

const kinds = Object.values(NotificationKind)

/** One for every kind: what the person chose, else what is usual. */
export async function notificationPreferences(scope: Scope): Promise<NotificationPreference[]> {
  const chosen = await chosenBy(scope)
  return kinds.map((kind) => shown(kind, chosen.get(kind)))
}

export async function updateNotificationPreferences(
  scope: Scope,
  { preferences }: UpdateNotificationPreferencesInput,
): Promise<NotificationPreference[]> {
  const chosen = await chosenBy(scope)
  for (const [at, { kind, inApp, byMail }] of preferences.entries()) {
    if (mailHabits[kind] === 'ELSEWHERE' && byMail === false)
      throw refuse('BAD_USER_INPUT', 'Mails of this kind cannot be switched off.', {
        field: `input.preferences.${at}.byMail`,
      })
    const present = shown(kind, chosen.get(kind))
    choose(scope, chosen, { kind, inApp: inApp ?? present.inApp, byMail: byMail ?? present.byMail })
  }
  return kinds.map((kind) => shown(kind, chosen.get(kind)))
}

/** By the link in a mail. Answers whether that changed anything. */
export async function unsubscribe(scope: Scope, kind: NotificationKind): Promise<boolean> {
  const chosen = await chosenBy(scope)
  const { inApp, byMail, mailOptional } = shown(kind, chosen.get(kind))
  if (!byMail || !mailOptional) return false
  choose(scope, chosen, { kind, inApp, byMail: false })
  return true
}

type Chosen = Map<NotificationKind, ChosenPreference>

async function chosenBy(scope: Scope): Promise<Chosen> {
  const rows = await scope.em.find(ChosenPreference, { userId: scope.viewer.userId })
  return new Map(rows.map((row) => [row.kind, row]))
}

type Choice = Pick<ChosenPreference, 'kind' | 'inApp' | 'byMail'>

function choose(scope: Scope, chosen: Chosen, choice: Choice): void {
  const row = chosen.get(choice.kind)
  if (row) return void Object.assign(row, choice)
  const made = scope.em.create(ChosenPreference, { ...choice, userId: scope.viewer.userId } as ChosenPreference)
  scope.em.persist(made)
  chosen.set(choice.kind, made)
}

function shown(kind: NotificationKind, chosen?: Choice): NotificationPreference {
  const habit = mailHabits[kind]
  const byMail = habit === 'ELSEWHERE' || (chosen?.byMail ?? habit === 'USUALLY')
  return Object.assign(new NotificationPreference(), {
    kind,
    inApp: chosen?.inApp ?? true,
    byMail,
    mailOptional: habit !== 'ELSEWHERE',
  })
}

const wishesOf = `select user_id, in_app, by_mail from notification_preference
  where tenant_id = app_tenant() and kind = $1 and user_id = any ($2)`
type Wish = { user_id: string; in_app: boolean; by_mail: boolean }

/** For a job that tells several people of one thing: how each of them wishes it. */
export async function wishes(
  scope: Scope,
  kind: NotificationKind,
  people: string[],
): Promise<{ userId: string; inApp: boolean; byMail: boolean }[]> {
  const rows = await scope.connection.prepared<Wish>('notify-wishes', wishesOf, [kind, people])
  const habit = mailHabits[kind]
  return people.map((userId) => {
    const wish = rows.find((row) => row.user_id === userId)
    const byMail = habit !== 'ELSEWHERE' && (wish?.by_mail ?? habit === 'USUALLY')
    return { userId, inApp: wish?.in_app ?? true, byMail }
  })
}
