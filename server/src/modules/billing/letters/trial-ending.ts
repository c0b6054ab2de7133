import { mailKind } from '../../mail/kinds.js'
import { action, facts as rows, note, text } from '../../mail/letter.js'
import { TenantSubscriptionState as State } from '../subscription/tenant-subscription.entity.js'
import { type About, about, day, dayAt, type Facts, keyOf, money, readerOf, sample, toldOf } from './facts.js'

export const trialEnding = mailKind<About, Facts>({
  about:
    'Tells the owners three days and again a day before a trial ends what is charged then; without a card, that it ends.',
  purpose: 'SECURITY',
  waits: true,
  payload: about,
  address: async (scope, given, { admin }) => {
    const [told, to] = [await toldOf(scope, given, admin), await readerOf(scope, given)]
    if (!told || !to || told.row.state !== State.TRIALING || told.row.cancelAt || !told.row.trialEnd) return null
    return { to, key: keyOf(given), facts: { ...told.facts, on: dayAt(told.facts, told.row.trialEnd) } }
  },
  sample,
  words: {
    en: ({ from, plan, on, page, card, ...price }) => ({
      subject: `The trial of ${from} ends on ${day('en', on)}`,
      parts: [
        text(
          `Until then ${from} has everything of the ${plan} plan free of charge. ${
            card ? 'If you do nothing, it goes on.' : 'There is no card yet: without one the plan ends on that day.'
          }`,
        ),
        rows(
          ['Plan', plan],
          [card ? 'First payment' : 'With a card', `${money('en', price)} on ${day('en', on)}, before tax`],
          ...(card ? [['Card', `ends in ${card}`] as [string, string]] : []),
        ),
        action(card ? 'See plan and billing' : 'Add a card', page),
        note(
          card
            ? 'If you do not want it, cancel before that day: nothing is charged, and nothing is deleted.'
            : `Nothing is charged and nothing is deleted; ${from} is on the free plan then, and what is more than that holds can be read and not changed.`,
        ),
      ],
    }),
    de: ({ from, plan, on, page, card, ...price }) => ({
      subject: `Die Probezeit von ${from} endet am ${day('de', on)}`,
      parts: [
        text(
          `Bis dahin hat ${from} alles aus dem Tarif ${plan} kostenlos. ${
            card
              ? 'Wenn Sie nichts tun, geht es weiter.'
              : 'Es ist noch keine Karte hinterlegt: Ohne Karte endet der Tarif an diesem Tag.'
          }`,
        ),
        rows(
          ['Tarif', plan],
          [card ? 'Erste Zahlung' : 'Mit Karte', `${money('de', price)} am ${day('de', on)}, zuzüglich Steuer`],
          ...(card ? [['Karte', `endet auf ${card}`] as [string, string]] : []),
        ),
        action(card ? 'Tarif und Abrechnung ansehen' : 'Karte hinterlegen', page),
        note(
          card
            ? 'Wenn Sie das nicht möchten, kündigen Sie vorher: Es wird nichts berechnet und nichts gelöscht.'
            : `Es wird nichts berechnet und nichts gelöscht; ${from} hat dann den kostenlosen Tarif, und was darüber hinausgeht, lässt sich lesen, aber nicht mehr ändern.`,
        ),
      ],
    }),
    ar: ({ from, plan, on, page, card, ...price }) => ({
      subject: `تنتهي تجربة ${from} في ${day('ar', on)}`,
      parts: [
        text(
          `حتى ذلك الحين لدى ${from} كل ما في باقة ${plan} مجانًا. ${
            card ? 'إن لم تفعلوا شيئًا استمرّ الاشتراك.' : 'لا توجد بطاقة بعد: من دونها تنتهي الباقة في هذا اليوم.'
          }`,
        ),
        rows(
          ['الباقة', plan],
          [card ? 'الدفعة الأولى' : 'مع بطاقة', `${money('ar', price)} في ${day('ar', on)}، قبل الضريبة`],
          ...(card ? [['البطاقة', `تنتهي بـ ${card}`] as [string, string]] : []),
        ),
        action(card ? 'عرض الباقة والفوترة' : 'إضافة بطاقة', page),
        note(
          card
            ? 'إن كنتم لا تريدون ذلك فألغوا الاشتراك قبل هذا اليوم: لن يُحتسب شيء ولن يُحذف شيء.'
            : `لن يُحتسب شيء ولن يُحذف شيء؛ تنتقل ${from} عندها إلى الباقة المجانية، وما زاد عليها يُقرأ ولا يُعدَّل.`,
        ),
      ],
    }),
  },
})
