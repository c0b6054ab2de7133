import { mailKind } from '../../mail/kinds.js'
import { action, facts as rows, note, text } from '../../mail/letter.js'
import { TenantSubscriptionState as State } from '../subscription/tenant-subscription.entity.js'
import { type About, about, day, type Facts, keyOf, money, readerOf, sample, toldOf } from './facts.js'

export const trialEnding = mailKind<About, Facts>({
  about: 'Tells the owners three days and again a day before a trial ends what is charged then.',
  purpose: 'SECURITY',
  waits: true,
  payload: about,
  address: async (scope, given, { admin }) => {
    const [told, to] = [await toldOf(scope, given, admin), await readerOf(scope, given)]
    if (!told || !to || told.row.state !== State.TRIALING || told.row.cancelAt || !told.row.trialEnd) return null
    return { to, key: keyOf(given), facts: { ...told.facts, on: told.row.trialEnd.toISOString() } }
  },
  sample,
  words: {
    en: ({ from, plan, on, page, card, ...price }) => ({
      subject: `The trial of ${from} ends on ${day('en', on)}`,
      parts: [
        text(`Until then ${from} has everything of the ${plan} plan free of charge. If you do nothing, it goes on.`),
        rows(
          ['Plan', plan],
          ['First payment', `${money('en', price)} on ${day('en', on)}, before tax`],
          ...(card ? [['Card', `ends in ${card}`] as [string, string]] : []),
        ),
        action('See plan and billing', page),
        note('If you do not want it, cancel before that day: nothing is charged, and nothing is deleted.'),
      ],
    }),
    de: ({ from, plan, on, page, card, ...price }) => ({
      subject: `Die Probezeit von ${from} endet am ${day('de', on)}`,
      parts: [
        text(`Bis dahin hat ${from} alles aus dem Tarif ${plan} kostenlos. Wenn Sie nichts tun, geht es weiter.`),
        rows(
          ['Tarif', plan],
          ['Erste Zahlung', `${money('de', price)} am ${day('de', on)}, zuzüglich Steuer`],
          ...(card ? [['Karte', `endet auf ${card}`] as [string, string]] : []),
        ),
        action('Tarif und Abrechnung ansehen', page),
        note('Wenn Sie das nicht möchten, kündigen Sie vorher: Es wird nichts berechnet und nichts gelöscht.'),
      ],
    }),
    ar: ({ from, plan, on, page, card, ...price }) => ({
      subject: `تنتهي تجربة ${from} في ${day('ar', on)}`,
      parts: [
        text(`حتى ذلك الحين لدى ${from} كل ما في باقة ${plan} مجانًا. إن لم تفعلوا شيئًا استمرّ الاشتراك.`),
        rows(
          ['الباقة', plan],
          ['الدفعة الأولى', `${money('ar', price)} في ${day('ar', on)}، قبل الضريبة`],
          ...(card ? [['البطاقة', `تنتهي بـ ${card}`] as [string, string]] : []),
        ),
        action('عرض الباقة والفوترة', page),
        note('إن كنتم لا تريدون ذلك فألغوا الاشتراك قبل هذا اليوم: لن يُحتسب شيء ولن يُحذف شيء.'),
      ],
    }),
  },
})
