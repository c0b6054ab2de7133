import { z } from 'zod'
import type { Scope } from '../../../scope/scope.js'
import { type MailKinds, mailKind } from '../../mail/kinds.js'
import { action, note, text } from '../../mail/letter.js'
import { addressee } from '../../mail/people.js'

type Facts = { town: string; on: string; address: string }

/** A closed tenant sends nothing in its name: the mail comes from the host, and names the tenant. */
const about = z.object({ userId: z.uuid(), closingId: z.uuid(), about: z.string().optional() })
type About = z.infer<typeof about>

const own = `select t.name, t.status = 'closed' as closed, t.status_changed_at + interval '30 days' as on from tenant t where t.id = $1`
type Row = { name: string; closed: boolean; on: string }

async function factsOf(scope: Scope, closingId: string): Promise<(Facts & { closed: boolean }) | null> {
  const [row] = await scope.connection.prepared<Row>('mail-closing', own, [closingId])
  const address = `${scope.settings.baseUrl}/admin/`
  return row ? { town: row.name, on: new Date(row.on).toISOString().slice(0, 10), address, closed: row.closed } : null
}

const germanDay = (day: string): string => day.split('-').reverse().join('.')

const addressedWhen =
  (closed: boolean) =>
  async (scope: Scope, { userId, closingId, about: key }: About) => {
    const [to, facts] = [await addressee(scope), await factsOf(scope, closingId)]
    return to && facts?.closed === closed ? { to, facts, ...(key ? { key: `${key}-${userId}` } : {}) } : null
  }

const sample = ({ from, admin }: { from: string; admin: string }): Facts => ({
  town: from,
  on: '2030-01-31',
  address: admin,
})

const tenantClosing = mailKind<About, Facts>({
  about: 'Tells an owner that the tenant is closed and when everything it has is removed.',
  purpose: 'SECURITY',
  payload: about,
  address: addressedWhen(true),
  sample,
  words: {
    en: ({ town, on, address }) => ({
      subject: `${town} will be deleted on ${on}`,
      parts: [
        text(
          `An owner asked for the deletion of ${town}. It is closed for staff and visitors, and on ${on} everything it has is removed for good: listings, pictures, people, history.`,
        ),
        text('Until then any of its owners may keep it: sign in and choose it from the list.'),
        action('Keep it', address),
        note('If it was not you, keep it and change your password.'),
      ],
    }),
    de: ({ town, on, address }) => ({
      subject: `${town} wird am ${germanDay(on)} gelöscht`,
      parts: [
        text(
          `Jemand mit Inhaberschaft hat die Löschung von ${town} beantragt. Für Team und Gäste ist geschlossen, und am ${germanDay(on)} wird alles endgültig entfernt: Einträge, Bilder, Personen, Verlauf.`,
        ),
        text(
          `Bis dahin kann die Löschung zurücknehmen, wer die Inhaberschaft hat: Melden Sie sich an und wählen Sie ${town} aus der Liste.`,
        ),
        action('Löschung zurücknehmen', address),
        note('Wenn Sie das nicht waren, nehmen Sie die Löschung zurück und ändern Sie Ihr Passwort.'),
      ],
    }),
    ar: ({ town, on, address }) => ({
      subject: `ستُحذف ${town} في ${on}`,
      parts: [
        text(
          `طلب أحد المالكين حذف ${town}. هي مغلقة الآن أمام الفريق والزوار، وفي ${on} يُزال كل ما فيها نهائيًا: القوائم والصور والأشخاص والسجل.`,
        ),
        text('حتى ذلك الحين يمكن لأي مالك إبقاؤها: سجّل الدخول واخترها من القائمة.'),
        action('الإبقاء عليها', address),
        note('إن لم تكن أنت فأبقِ عليها وغيّر كلمة مرورك.'),
      ],
    }),
  },
})

const tenantKept = mailKind<About, Facts>({
  about: 'Tells an owner that the tenant is open again and is kept.',
  purpose: 'SECURITY',
  payload: about,
  address: addressedWhen(false),
  sample,
  words: {
    en: ({ town, address }) => ({
      subject: `${town} is kept`,
      parts: [
        text(`An owner took the deletion of ${town} back. It is open again, and nothing was removed.`),
        action('Open the admin', address),
      ],
    }),
    de: ({ town, address }) => ({
      subject: `${town} bleibt bestehen`,
      parts: [
        text(`Die Löschung von ${town} wurde zurückgenommen. Es ist wieder offen, und nichts wurde entfernt.`),
        action('Verwaltung öffnen', address),
      ],
    }),
    ar: ({ town, address }) => ({
      subject: `أُبقي على ${town}`,
      parts: [
        text(`تراجع أحد المالكين عن حذف ${town}. هي مفتوحة من جديد ولم يُزل شيء.`),
        action('فتح الإدارة', address),
      ],
    }),
  },
})

export const deletionLetters: MailKinds = { tenant_closing: tenantClosing, tenant_kept: tenantKept }
