import { z } from 'zod'
import { mailKind } from '../../mail/kinds.js'
import { action, note, text } from '../../mail/letter.js'
import { addressee } from '../../mail/people.js'
import { linkOfMail } from '../links.js'
import { sampleLink } from './sample.js'

/** Names of people stay out: whoever registers a stranger's address could write to them in ours. */
export const verifyEmail = mailKind({
  about: 'Asks whoever gave an address to confirm it.',
  purpose: 'ASKED',
  payload: z.object({ userId: z.uuid(), linkId: z.uuid() }),
  address: async (scope, { linkId }, { admin }) => {
    const [to, link] = [await addressee(scope), await linkOfMail(scope, linkId)]
    if (!to || link?.email !== to) return null
    // Behind `#` it reaches neither a server's log nor a Referer.
    return { to, key: linkId, facts: { link: `${admin}confirm#token=${link.token}` } }
  },
  sample: sampleLink('confirm'),
  words: {
    en: ({ from, link }) => ({
      subject: `Confirm your e-mail address for ${from}`,
      parts: [
        text(`Somebody, we hope it was you, gave this address to ${from}. Confirm it within an hour.`),
        action('Confirm the address', link),
        note('If it was not you, do nothing: without the confirmation nothing happens.'),
      ],
    }),
    de: ({ from, link }) => ({
      subject: `Bestätigen Sie Ihre E-Mail-Adresse für ${from}`,
      parts: [
        text(
          `Jemand, hoffentlich Sie selbst, hat bei ${from} diese Adresse angegeben. Bestätigen Sie sie innerhalb einer Stunde.`,
        ),
        action('Adresse bestätigen', link),
        note('Wenn Sie das nicht waren, tun Sie nichts: Ohne die Bestätigung geschieht nichts.'),
      ],
    }),
    ar: ({ from, link }) => ({
      subject: `أكِّد بريدك الإلكتروني لدى ${from}`,
      parts: [
        text(`سُجِّل هذا العنوان لدى ${from}، ونرجو أن تكون أنت من سجّله. أكِّده خلال ساعة.`),
        action('تأكيد العنوان', link),
        note('إن لم تكن أنت فلا حاجة إلى فعل شيء: لن يحدث شيء من دون التأكيد.'),
      ],
    }),
  },
})
