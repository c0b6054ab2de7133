import { z } from 'zod'
import { mailKind } from '../../mail/kinds.js'
import { action, text } from '../../mail/letter.js'
import { linkOfMail } from '../links.js'
import { sampleLink } from './sample.js'

export const emailChanged = mailKind({
  about: 'Tells the old address that an account moved away from it, and how to take that back.',
  purpose: 'SECURITY',
  payload: z.object({ userId: z.uuid(), linkId: z.uuid() }),
  address: async (scope, { linkId }, { admin }) => {
    const link = await linkOfMail(scope, linkId)
    return link && { to: link.email, key: linkId, facts: { link: `${admin}undo#token=${link.token}` } }
  },
  sample: sampleLink('undo'),
  words: {
    en: ({ from, link }) => ({
      subject: `Your e-mail address at ${from} was changed`,
      parts: [
        text(
          `Your account at ${from} has another e-mail address from now on. Mails go there, and you sign in with it.`,
        ),
        text(
          'If it was not you, take it back within three days. Everybody is signed out then, and you choose a new password.',
        ),
        action('It was not me', link),
      ],
    }),
    de: ({ from, link }) => ({
      subject: `Ihre E-Mail-Adresse bei ${from} wurde geändert`,
      parts: [
        text(
          `Ihr Konto bei ${from} hat ab jetzt eine andere E-Mail-Adresse. E-Mails gehen dorthin, und Sie melden sich damit an.`,
        ),
        text(
          'Wenn Sie das nicht waren, machen Sie es innerhalb von drei Tagen rückgängig. Dann werden alle abgemeldet, und Sie wählen ein neues Passwort.',
        ),
        action('Das war ich nicht', link),
      ],
    }),
    ar: ({ from, link }) => ({
      subject: `تغيّر بريدك الإلكتروني لدى ${from}`,
      parts: [
        text(`صار لحسابك لدى ${from} بريد إلكتروني آخر، وإليه تُرسل الرسائل وبه يُسجَّل الدخول.`),
        text('إن لم تكن أنت فتراجع عن ذلك خلال ثلاثة أيام. عندها تنتهي كل الجلسات وتختار كلمة مرور جديدة.'),
        action('لم أكن أنا', link),
      ],
    }),
  },
})
