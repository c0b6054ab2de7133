import { z } from 'zod'
import { mailKind } from '../../mail/kinds.js'
import { action, note, text } from '../../mail/letter.js'
import { addressee } from '../../mail/people.js'
import { linkOfMail, makeLink } from '../links.js'
import { sampleLink } from './sample.js'

export const resetPassword = mailKind({
  about: 'Brings the link by which a forgotten password is replaced.',
  purpose: 'ASKED',
  payload: z.object({ userId: z.uuid(), linkId: z.uuid() }),
  address: async (scope, { userId, linkId }, { admin }) => {
    const to = await addressee(scope)
    if (!to) return null
    // Made here and not at the request, which does the same for an address that nobody has.
    await makeLink(scope, { id: userId, email: to }, { id: linkId, purpose: 'RESET_PASSWORD' })
    const link = await linkOfMail(scope, linkId)
    return link && { to, key: linkId, facts: { link: `${admin}reset#token=${link.token}` } }
  },
  sample: sampleLink('reset'),
  words: {
    en: ({ from, link }) => ({
      subject: `A new password for ${from}`,
      parts: [
        text(`Somebody, we hope it was you, asked for a new password at ${from}. Choose one within an hour.`),
        action('Choose a new password', link),
        note('If it was not you, do nothing: your password stays as it is.'),
      ],
    }),
    de: ({ from, link }) => ({
      subject: `Ein neues Passwort für ${from}`,
      parts: [
        text(
          `Jemand, hoffentlich Sie selbst, hat bei ${from} ein neues Passwort angefordert. Wählen Sie es innerhalb einer Stunde.`,
        ),
        action('Neues Passwort wählen', link),
        note('Wenn Sie das nicht waren, tun Sie nichts: Ihr Passwort bleibt, wie es ist.'),
      ],
    }),
    ar: ({ from, link }) => ({
      subject: `كلمة مرور جديدة لدى ${from}`,
      parts: [
        text(`طُلبت كلمة مرور جديدة لحسابك لدى ${from}، ونرجو أن تكون أنت من طلبها. اخترها خلال ساعة.`),
        action('اختيار كلمة مرور جديدة', link),
        note('إن لم تكن أنت فلا حاجة إلى فعل شيء: تبقى كلمة مرورك كما هي.'),
      ],
    }),
  },
})
