import { z } from 'zod'
import { mailKind } from '../../mail/kinds.js'
import { action, note, text } from '../../mail/letter.js'
import { openInvitation } from '../invitations/invitations.reads.js'
import { tokenOfInvitation } from '../invitations/tokens.js'
import type { TenantRole } from '../permissions.js'

const inEnglish: Record<TenantRole, string> = {
  OWNER: 'an owner',
  ADMIN: 'an admin',
  EDITOR: 'an editor',
  STAFF: 'a member of staff',
  VIEWER: 'a viewer',
  DEVELOPER: 'a developer',
  MERCHANT: 'a merchant',
}
/** What somebody holds there, not who they are: it fits everybody. */
const inGerman: Record<TenantRole, string> = {
  OWNER: 'Inhaberschaft',
  ADMIN: 'Admin',
  EDITOR: 'Redaktion',
  STAFF: 'Mitarbeit',
  VIEWER: 'Lesezugriff',
  DEVELOPER: 'Entwicklung',
  MERCHANT: 'Betrieb',
}
const inArabic: Record<TenantRole, string> = {
  OWNER: 'مالك',
  ADMIN: 'مدير',
  EDITOR: 'محرّر',
  STAFF: 'موظف',
  VIEWER: 'مُطّلع',
  DEVELOPER: 'مطوّر',
  MERCHANT: 'تاجر',
}

type Facts = { link: string; role: TenantRole }

/**
 * To somebody who may be nobody's row yet. Names of people stay out: whoever invites could write to a stranger in a name of their
 * choice; the page behind the link says who asks.
 */
export const invitation = mailKind<{ invitationId: string; linkId: string }, Facts>({
  about: 'Brings the link by which somebody joins the team.',
  purpose: 'SECURITY',
  waits: true,
  payload: z.object({ invitationId: z.uuid(), linkId: z.uuid() }),
  address: async (scope, { invitationId, linkId }, { admin }) => {
    const asked = await openInvitation(scope, invitationId)
    const token = asked?.linkId === linkId ? tokenOfInvitation(scope, asked) : null
    if (!asked || !token) return null
    return { to: asked.email, key: linkId, facts: { link: `${admin}join#token=${token}`, role: asked.role } }
  },
  sample: ({ admin }) => ({ link: `${admin}join#token=sample`, role: 'EDITOR' }),
  words: {
    en: ({ from, link, role }) => ({
      subject: `Join ${from}`,
      parts: [
        text(
          `You are asked to join ${from} as ${inEnglish[role]}. The link is good for seven days and shows who asks.`,
        ),
        action('See the invitation', link),
        note('It is meant for this address alone; do not pass it on. If you expected nothing of the kind, do nothing.'),
      ],
    }),
    de: ({ from, link, role }) => ({
      subject: `Einladung zu ${from}`,
      parts: [
        text(
          `Sie sind eingeladen, bei ${from} in der Rolle ${inGerman[role]} mitzuarbeiten. Der Link gilt sieben Tage und zeigt, wer Sie einlädt.`,
        ),
        action('Einladung ansehen', link),
        note(
          'Er ist nur für diese Adresse bestimmt; geben Sie ihn nicht weiter. Wenn Sie nichts dergleichen erwarten, tun Sie nichts.',
        ),
      ],
    }),
    ar: ({ from, link, role }) => ({
      subject: `دعوة إلى الانضمام إلى ${from}`,
      parts: [
        text(`أنت مدعوّ إلى الانضمام إلى ${from} بصفة ${inArabic[role]}. الرابط صالح سبعة أيام ويُظهر من يدعوك.`),
        action('عرض الدعوة', link),
        note('هو مخصّص لهذا العنوان وحده فلا تُعِد إرساله. إن لم تكن تتوقّع شيئًا من هذا فلا حاجة إلى فعل شيء.'),
      ],
    }),
  },
})
