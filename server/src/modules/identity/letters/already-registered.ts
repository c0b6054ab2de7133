import { z } from 'zod'
import { mailKind } from '../../mail/kinds.js'
import { action, note, text } from '../../mail/letter.js'
import { addressee } from '../../mail/people.js'

export const alreadyRegistered = mailKind({
  about: 'Tells the owner of a known address that somebody tried to register it again.',
  purpose: 'ASKED',
  payload: z.object({ userId: z.uuid() }),
  address: async (scope) => {
    const to = await addressee(scope)
    return to ? { to, facts: {} } : null
  },
  sample: () => ({}),
  words: {
    en: ({ from, admin }) => ({
      subject: `You already have an account at ${from}`,
      parts: [
        text(
          `Somebody, perhaps you, tried to register this address at ${from}. It has an account already, and nothing was changed.`,
        ),
        action('Sign in', admin),
        note('If it was not you, there is nothing to do.'),
      ],
    }),
    de: ({ from, admin }) => ({
      subject: `Sie haben schon ein Konto bei ${from}`,
      parts: [
        text(
          `Jemand, vielleicht Sie selbst, wollte diese Adresse bei ${from} registrieren. Zu ihr gibt es schon ein Konto, und nichts wurde geändert.`,
        ),
        action('Anmelden', admin),
        note('Wenn Sie das nicht waren, brauchen Sie nichts zu tun.'),
      ],
    }),
    ar: ({ from, admin }) => ({
      subject: `لديك حساب بالفعل لدى ${from}`,
      parts: [
        text(`حاول أحدهم، وربما كنت أنت، تسجيل هذا العنوان لدى ${from}. لهذا العنوان حساب بالفعل ولم يتغيّر شيء.`),
        action('تسجيل الدخول', admin),
        note('إن لم تكن أنت فلا حاجة إلى فعل شيء.'),
      ],
    }),
  },
})
