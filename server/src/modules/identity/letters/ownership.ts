import { z } from 'zod'
import { type MailKind, mailKind } from '../../mail/kinds.js'
import { action, type LetterWords, text } from '../../mail/letter.js'
import { addressee } from '../../mail/people.js'

type Facts = { team: string }

const about = (sentence: string, words: LetterWords<Facts>): MailKind =>
  mailKind<{ userId: string }, Facts>({
    about: sentence,
    purpose: 'SECURITY',
    payload: z.object({ userId: z.uuid(), tenantId: z.uuid() }),
    address: async (scope, _payload, { admin }) => {
      const to = await addressee(scope)
      return to ? { to, facts: { team: `${admin}team` } } : null
    },
    sample: ({ admin }) => ({ team: `${admin}team` }),
    words,
  })

export const ownershipGiven = about('Tells a former owner that somebody else owns the tenant now.', {
  en: ({ from, team }) => ({
    subject: `You gave ${from} into other hands`,
    parts: [
      text(
        `${from} has a new owner, and you are an admin of it from now on. That was done with your password a moment ago.`,
      ),
      text('If it was not you, change your password and ask the new owner to give it back.'),
      action('See who owns it', team),
    ],
  }),
  de: ({ from, team }) => ({
    subject: `Sie haben ${from} in andere Hände gegeben`,
    parts: [
      text(
        `Die Inhaberschaft an ${from} liegt jetzt bei jemand anderem, und Sie haben dort ab jetzt die Rolle Admin. Das geschah vor wenigen Augenblicken mit Ihrem Passwort.`,
      ),
      text(
        'Wenn Sie das nicht waren, ändern Sie Ihr Passwort und bitten Sie darum, die Inhaberschaft zurückzubekommen.',
      ),
      action('Team ansehen', team),
    ],
  }),
  ar: ({ from, team }) => ({
    subject: `نقلتَ ملكية ${from}`,
    parts: [
      text(`صار لدى ${from} مالك جديد، وأنت منذ الآن مدير فيها. تمّ ذلك بكلمة مرورك قبل لحظات.`),
      text('إن لم تكن أنت فغيّر كلمة مرورك واطلب من المالك الجديد إعادتها.'),
      action('عرض الأعضاء', team),
    ],
  }),
})

export const ownershipReceived = about('Tells a person that they own the tenant now.', {
  en: ({ from, team }) => ({
    subject: `You are the owner of ${from} now`,
    parts: [
      text(
        `The owner of ${from} made you the owner in their place. You may do everything there from now on, and the former owner is an admin.`,
      ),
      action('See the team', team),
    ],
  }),
  de: ({ from, team }) => ({
    subject: `Die Inhaberschaft an ${from} liegt jetzt bei Ihnen`,
    parts: [
      text(
        `Ihnen wurde die Inhaberschaft an ${from} übertragen. Sie dürfen dort ab jetzt alles; wer sie bisher hatte, hat nun die Rolle Admin.`,
      ),
      action('Team ansehen', team),
    ],
  }),
  ar: ({ from, team }) => ({
    subject: `أنت الآن مالك ${from}`,
    parts: [
      text(`جعلك مالك ${from} مالكًا مكانه. يمكنك منذ الآن فعل كل شيء فيها، وصار المالك السابق مديرًا.`),
      action('عرض الأعضاء', team),
    ],
  }),
})
