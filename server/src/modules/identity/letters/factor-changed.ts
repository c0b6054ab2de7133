import { z } from 'zod'
import { mailKind } from '../../mail/kinds.js'
import { action, type MailLanguage, text } from '../../mail/letter.js'
import { addressee } from '../../mail/people.js'

type Said = { about: string } & Record<MailLanguage, [subject: string, what: string]>

/** The owner hears of every way into their account that comes or goes, whoever made it so. */
const news = ({ about, en, de, ar }: Said) =>
  mailKind({
    about,
    purpose: 'SECURITY',
    payload: z.object({ userId: z.uuid() }),
    address: async (scope, _payload, { admin }) => {
      const to = await addressee(scope)
      return to ? { to, facts: { page: `${admin}security` } } : null
    },
    sample: ({ admin }) => ({ page: `${admin}security` }),
    words: {
      en: ({ from, page }) => ({
        subject: `${en[0]} ${from}`,
        parts: [
          text(`${en[1]} your account at ${from} a moment ago.`),
          text('If it was not you, change your password at once and look through what is set up.'),
          action('Look at your account', page),
        ],
      }),
      de: ({ from, page }) => ({
        subject: `${de[0]} ${from}`,
        parts: [
          text(`Für Ihr Konto bei ${from} wurde vor wenigen Augenblicken ${de[1]}.`),
          text('Wenn Sie das nicht waren, ändern Sie sofort Ihr Passwort und sehen Sie nach, was eingerichtet ist.'),
          action('Konto ansehen', page),
        ],
      }),
      ar: ({ from, page }) => ({
        subject: `${ar[0]} ${from}`,
        parts: [
          text(`${ar[1]} حسابك لدى ${from} قبل لحظات.`),
          text('إن لم تكن أنت فغيّر كلمة مرورك فورًا وراجع ما هو مُعدّ.'),
          action('مراجعة الحساب', page),
        ],
      }),
    },
  })

export const totpAdded = news({
  about: 'Tells a person that an authenticator was set up for their account.',
  en: ['A second factor at', 'An authenticator was set up for'],
  de: ['Zweiter Faktor eingerichtet bei', 'eine Authenticator-App eingerichtet'],
  ar: ['عامل تحقّق ثانٍ لدى', 'أُعدّ تطبيق مصادقة على'],
})
export const totpRemoved = news({
  about: 'Tells a person that the authenticator was taken away from their account.',
  en: ['Your second factor is gone at', 'The authenticator was taken away from'],
  de: ['Zweiter Faktor entfernt bei', 'die Authenticator-App entfernt'],
  ar: ['أُزيل عامل التحقّق الثاني لدى', 'أُزيل تطبيق المصادقة من'],
})
export const passkeyAdded = news({
  about: 'Tells a person that a passkey was added to their account.',
  en: ['A new passkey at', 'A passkey was added to'],
  de: ['Neuer Passkey bei', 'ein Passkey hinzugefügt'],
  ar: ['مفتاح مرور جديد لدى', 'أُضيف مفتاح مرور إلى'],
})
export const passkeyRemoved = news({
  about: 'Tells a person that a passkey was removed from their account.',
  en: ['A passkey was removed at', 'A passkey was removed from'],
  de: ['Passkey entfernt bei', 'ein Passkey entfernt'],
  ar: ['أُزيل مفتاح مرور لدى', 'أُزيل مفتاح مرور من'],
})
