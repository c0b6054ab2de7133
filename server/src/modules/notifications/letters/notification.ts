import { z } from 'zod'
import { mailKind } from '../../mail/kinds.js'
import { action, aside, type Letter, type MailLanguage, note, text } from '../../mail/letter.js'
import { addressee } from '../../mail/people.js'
import { tenantIdOf } from '../../../scope/scope.js'
import { NotificationKind } from '../kinds.js'
import { pageOf } from '../pages.js'
import { wishes } from '../preferences/preferences.service.js'
import { unsubscribeAddress } from '../preferences/unsubscribe-address.js'
import { tellingOfPast } from '../telling.js'
import { type Named, saidIn } from './words.js'

type Payload = { userId: string; eventId: string }
type Facts = Named & { told: NotificationKind; page: string; unsubscribe: string }

/** What the bell tells, for whoever wishes it by mail. Whoever has left meanwhile, or wishes it no more, gets none. */
export const notificationLetter = mailKind<Payload, Facts>({
  about: 'Tells somebody of the team what happened, as far as they wish to be told by mail.',
  purpose: 'NOTICE',
  payload: z.looseObject({ userId: z.uuid(), eventId: z.uuid() }),
  address: async (scope, { userId, eventId }, { admin }) => {
    const telling = await tellingOfPast(scope, eventId)
    const [wish] = telling?.to.includes(userId) ? await wishes(scope, telling.kind, [userId]) : []
    const to = telling && wish?.byMail ? await addressee(scope) : null
    if (!telling || !to) return null
    const { kind, about } = telling
    const unsubscribe = unsubscribeAddress(scope, { tenantId: tenantIdOf(scope), userId, kind })
    const facts = { told: kind, about: about ?? '', page: `${admin}${pageOf[kind]}`, unsubscribe }
    return { to, key: `${eventId}.${userId}`, facts, unsubscribe }
  },
  sample: ({ admin }) => ({
    told: NotificationKind.MEMBER_JOINED,
    about: 'Maren Holt',
    page: `${admin}team`,
    unsubscribe: `${new URL(admin).origin}/unsubscribe`,
  }),
  words: { en: letterIn('en'), de: letterIn('de'), ar: letterIn('ar') },
})

const more: Record<MailLanguage, { open: string; why: (from: string) => string; stop: string }> = {
  en: {
    open: 'Open the admin',
    why: (from) => `You get mails of this kind because you work with ${from}.`,
    stop: 'Get no more of them',
  },
  de: {
    open: 'Verwaltung öffnen',
    why: (from) => `Sie bekommen E-Mails dieser Art, weil Sie bei ${from} mitarbeiten.`,
    stop: 'Keine weiteren davon bekommen',
  },
  ar: {
    open: 'فتح لوحة الإدارة',
    why: (from) => `تصلك رسائل كهذه لأنك تعمل مع ${from}.`,
    stop: 'إيقاف هذه الرسائل',
  },
}

function letterIn(language: MailLanguage) {
  return ({ told, about, page, unsubscribe, from }: Facts & { from: string }): Letter => {
    const [subject, sentence] = saidIn[language][told]({ about, from })
    const { open, why, stop } = more[language]
    return { subject, parts: [text(sentence), action(open, page), note(why(from)), aside(stop, unsubscribe)] }
  }
}
