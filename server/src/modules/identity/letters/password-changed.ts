import { z } from 'zod'
import { mailKind } from '../../mail/kinds.js'
import { action, text } from '../../mail/letter.js'
import { addressee } from '../../mail/people.js'

export const passwordChanged = mailKind({
  about: 'Tells a person that their password was changed.',
  purpose: 'SECURITY',
  payload: z.object({ userId: z.uuid() }),
  address: async (scope, _payload, { admin }) => {
    const to = await addressee(scope)
    return to ? { to, facts: { forgot: `${admin}forgot` } } : null
  },
  sample: ({ admin }) => ({ forgot: `${admin}forgot` }),
  words: {
    en: ({ from, forgot }) => ({
      subject: `Your password at ${from} was changed`,
      parts: [
        text(
          `The password of your account at ${from} was changed a moment ago, and everybody who was signed in with it was signed out.`,
        ),
        text('If it was not you, choose another one at once.'),
        action('Choose another password', forgot),
      ],
    }),
    de: ({ from, forgot }) => ({
      subject: `Ihr Passwort bei ${from} wurde geändert`,
      parts: [
        text(
          `Das Passwort Ihres Kontos bei ${from} wurde vor wenigen Augenblicken geändert, und alle damit offenen Sitzungen sind beendet.`,
        ),
        text('Wenn Sie das nicht waren, wählen Sie sofort ein anderes.'),
        action('Anderes Passwort wählen', forgot),
      ],
    }),
    ar: ({ from, forgot }) => ({
      subject: `تغيّرت كلمة مرورك لدى ${from}`,
      parts: [
        text(`تغيّرت قبل لحظات كلمة مرور حسابك لدى ${from}، وانتهت كل الجلسات المفتوحة بها.`),
        text('إن لم تكن أنت فاختر كلمة مرور أخرى فورًا.'),
        action('اختيار كلمة مرور أخرى', forgot),
      ],
    }),
  },
})
