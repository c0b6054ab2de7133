import { mailKind } from '../../mail/kinds.js'
import { action, facts as rows, note, text } from '../../mail/letter.js'
import { type About, about, day, dayAt, type Facts, keyOf, money, readerOf, sample, toldOf } from './facts.js'

/** `amount` is that of the new number. */
type Changing = Facts & { before: number; after: number }

export const quantityChanging = mailKind<About, Changing>({
  about: 'Tells the owners three days before that another number of locations is charged.',
  purpose: 'SECURITY',
  waits: true,
  payload: about,
  address: async (scope, given, { admin }) => {
    const [told, to] = [await toldOf(scope, given, admin), await readerOf(scope, given)]
    const { nextQuantity, nextQuantityAt, quantity, unitAmount } = told?.row ?? {}
    // It came back meanwhile: nothing changes.
    if (!told || !to || !nextQuantity || !nextQuantityAt || nextQuantity !== told.event.payload.to) return null
    const amount = (unitAmount ?? 0) * nextQuantity
    const counts = { before: quantity ?? 1, after: nextQuantity, on: dayAt(told.facts, nextQuantityAt), amount }
    return { to, key: keyOf(given), facts: { ...told.facts, ...counts } }
  },
  sample: (sender) => ({ ...sample(sender), before: 2, after: 3, amount: 13_500 }),
  words: {
    en: ({ from, page, on, before, after, ...price }) => ({
      subject: `From ${day('en', on)} ${from} pays for ${after === 1 ? 'one location' : `${after} locations`}`,
      parts: [
        text(`Locations are the published listings with booking switched on. Before: ${before}; now: ${after}.`),
        rows(['From', day('en', on)], ['Then', `${money('en', price)}, before tax`]),
        action('See plan and billing', page),
        note('If that is not what you want, switch booking off before that day: then nothing changes.'),
      ],
    }),
    de: ({ from, page, on, before, after, ...price }) => ({
      subject: `Ab ${day('de', on)} zahlt ${from} für ${after === 1 ? 'einen Standort' : `${after} Standorte`}`,
      parts: [
        text(
          `Standorte sind die veröffentlichten Einträge mit eingeschalteter Buchung. Vorher: ${before}, jetzt: ${after}.`,
        ),
        rows(['Ab', day('de', on)], ['Dann', `${money('de', price)}, zuzüglich Steuer`]),
        action('Tarif und Abrechnung ansehen', page),
        note('Wenn Sie das nicht möchten, schalten Sie die Buchung vorher aus: Dann ändert sich nichts.'),
      ],
    }),
    ar: ({ from, page, on, before, after, ...price }) => ({
      subject: `من ${day('ar', on)} تدفع ${from} عن ${after} من المواقع`,
      parts: [
        text(`المواقع هي الأنشطة المنشورة التي فُعِّل فيها الحجز. كان عددها ${before} وصار ${after}.`),
        rows(['من', day('ar', on)], ['عندها', `${money('ar', price)}، قبل الضريبة`]),
        action('عرض الباقة والفوترة', page),
        note('إن لم تريدوا ذلك فأوقفوا الحجز قبل هذا اليوم: عندها لا يتغيّر شيء.'),
      ],
    }),
  },
})
