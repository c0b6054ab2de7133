import { z } from 'zod'
import { mailKind } from '../../mail/kinds.js'
import { action, note, text } from '../../mail/letter.js'
import { linkOfMail } from '../links.js'

const holder = 'select user_id from find_login($1, null)'

/** To the new address, which is to answer. Whether somebody has it already is said here and nowhere else: to whoever reads it. */
export const changeEmail = mailKind({
  about:
    'Asks whoever reads a new address to confirm that an account moves to it; says so where the address has an account already.',
  purpose: 'ASKED',
  payload: z.object({ userId: z.uuid(), linkId: z.uuid() }),
  address: async (scope, { linkId }, { admin }) => {
    const link = await linkOfMail(scope, linkId)
    if (!link) return null
    const taken = (await scope.connection.prepared('mail-taken', holder, [link.email])).length > 0
    const facts = { taken, link: taken ? admin : `${admin}confirm#token=${link.token}` }
    return { to: link.email, key: linkId, facts }
  },
  sample: ({ admin }) => ({ taken: false, link: `${admin}confirm#token=…` }),
  words: {
    en: ({ from, link, taken }) =>
      taken
        ? {
            subject: `Your e-mail address was named at ${from}`,
            parts: [
              text(`Somebody, perhaps you, tried to use this address for another account at ${from}.`),
              text('It belongs to your account already, and nothing was changed.'),
              action('Sign in', link),
              note('If it was not you, there is nothing to do.'),
            ],
          }
        : {
            subject: `Confirm your new e-mail address for ${from}`,
            parts: [
              text(
                `Somebody, we hope it was you, wants to use this address for their account at ${from}. Confirm it within an hour.`,
              ),
              action('Confirm the address', link),
              note('If it was not you, do nothing: without the confirmation nothing changes.'),
            ],
          },
    de: ({ from, link, taken }) =>
      taken
        ? {
            subject: `Ihre E-Mail-Adresse wurde bei ${from} genannt`,
            parts: [
              text(`Jemand, vielleicht Sie selbst, wollte diese Adresse für ein anderes Konto bei ${from} verwenden.`),
              text('Sie gehört schon zu Ihrem Konto, und nichts wurde geändert.'),
              action('Anmelden', link),
              note('Wenn Sie das nicht waren, brauchen Sie nichts zu tun.'),
            ],
          }
        : {
            subject: `Bestätigen Sie Ihre neue E-Mail-Adresse für ${from}`,
            parts: [
              text(
                `Jemand, hoffentlich Sie selbst, möchte diese Adresse für das eigene Konto bei ${from} verwenden. Bestätigen Sie sie innerhalb einer Stunde.`,
              ),
              action('Adresse bestätigen', link),
              note('Wenn Sie das nicht waren, tun Sie nichts: Ohne die Bestätigung ändert sich nichts.'),
            ],
          },
    ar: ({ from, link, taken }) =>
      taken
        ? {
            subject: `ذُكر بريدك الإلكتروني لدى ${from}`,
            parts: [
              text(`حاول أحدهم، وربما كنت أنت، استعمال هذا العنوان لحساب آخر لدى ${from}.`),
              text('العنوان لحسابك من قبل، ولم يتغيّر شيء.'),
              action('تسجيل الدخول', link),
              note('إن لم تكن أنت فلا حاجة إلى فعل شيء.'),
            ],
          }
        : {
            subject: `أكِّد بريدك الإلكتروني الجديد لدى ${from}`,
            parts: [
              text(`طُلب استعمال هذا العنوان لحساب لدى ${from}، ونرجو أن تكون أنت من طلب ذلك. أكِّده خلال ساعة.`),
              action('تأكيد العنوان', link),
              note('إن لم تكن أنت فلا حاجة إلى فعل شيء: لن يتغيّر شيء من دون التأكيد.'),
            ],
          },
  },
})
