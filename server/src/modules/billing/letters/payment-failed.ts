import type { Scope } from '../../../scope/scope.js'
import { mailKind } from '../../mail/kinds.js'
import { action, facts as rows, note, text } from '../../mail/letter.js'
import { BillingInvoice, BillingInvoiceState } from '../invoice/billing-invoice.entity.js'
import { TenantSubscriptionState as State } from '../subscription/tenant-subscription.entity.js'
import {
  type About,
  about,
  day,
  dayAt,
  type Facts,
  keyOf,
  money,
  readerOf,
  sample,
  type Told,
  toldOf,
} from './facts.js'

/** `step`: 0 on the day it failed, 1 to 3 later; `lapses`: the day on which the plan is lost, or what is `more` is given up: locations alone. */
type Failed = Facts & { step: number; lapses: string; more: boolean }

const newest = { orderBy: { issuedAt: 'desc', id: 'desc' } } as const

/** Of the invoice for more locations, before tax; it is owed also where nobody tries the card any more. */
async function sumOf(scope: Scope, { livemode }: Told['row']): Promise<number | null> {
  const states = { $in: [BillingInvoiceState.OPEN, BillingInvoiceState.UNCOLLECTIBLE] }
  const owed = { state: states, reason: 'subscription_update', livemode }
  return (await scope.em.findOne(BillingInvoice, owed, newest))?.subtotalAmount ?? null
}

export const paymentFailed = mailKind<About, Failed>({
  about: 'Tells the owners that a payment is missing: the day it failed, and on the third, fifth and seventh day.',
  purpose: 'SECURITY',
  waits: true,
  payload: about,
  address: async (scope, given, { admin }) => {
    const [told, to] = [await toldOf(scope, given, admin), await readerOf(scope, given)]
    const lapses = told?.row.givenUpAt
    // What was paid meanwhile is not asked for.
    if (!told || !to || told.row.state !== State.PAST_DUE || !lapses) return null
    const step = Number(told.event.payload.step ?? 0)
    const more = told.row.owesLocations
    const sum = more ? await sumOf(scope, told.row) : null
    const facts = {
      ...told.facts,
      ...(sum === null ? {} : { amount: sum }),
      step,
      more,
      lapses: dayAt(told.facts, lapses),
    }
    return { to, key: keyOf(given), facts }
  },
  sample: (sender) => ({ ...sample(sender), step: 0, more: false, lapses: '2030-02-08T10:00:00.000Z' }),
  words: {
    en: ({ from, plan, page, card, step, lapses, more, ...price }) => ({
      subject: more
        ? `More locations of ${from} could not be charged`
        : step < 3
          ? `A payment for ${from} failed`
          : `${from} loses the ${plan} plan on ${day('en', lapses)}`,
      parts: [
        text(
          more
            ? `The ${plan} plan of ${from} is paid and goes on. What more locations cost for the rest of the time could not be charged: the card is tried again.`
            : step === 0
              ? `The ${plan} plan of ${from} could not be charged. Nothing changes for now: the card is tried again.`
              : `The ${plan} plan of ${from} has still not been paid.`,
        ),
        rows(
          ['Amount', `${money('en', price)}, before tax`],
          ...(card ? [['Card', `ends in ${card}`] as [string, string]] : []),
          ['To be paid by', day('en', lapses)],
        ),
        action('Choose another card', page),
        note(
          more
            ? 'If nothing is paid by then, this invoice is taken back, and you pay for as many locations as before.'
            : `If nothing is paid by then, ${from} is on the free plan. Nothing is deleted, and your address stays; what is more than the free plan holds can be read and not changed.`,
        ),
      ],
    }),
    de: ({ from, plan, page, card, step, lapses, more, ...price }) => ({
      subject: more
        ? `Weitere Standorte von ${from} konnten nicht abgebucht werden`
        : step < 3
          ? `Eine Zahlung für ${from} ist fehlgeschlagen`
          : `${from} verliert am ${day('de', lapses)} den Tarif ${plan}`,
      parts: [
        text(
          more
            ? `Der Tarif ${plan} von ${from} ist bezahlt und läuft weiter. Was weitere Standorte für die übrige Zeit kosten, konnte nicht abgebucht werden: Die Karte wird noch einmal versucht.`
            : step === 0
              ? `Der Tarif ${plan} von ${from} konnte nicht abgebucht werden. Vorerst ändert sich nichts: Die Karte wird noch einmal versucht.`
              : `Der Tarif ${plan} von ${from} ist noch immer nicht bezahlt.`,
        ),
        rows(
          ['Betrag', `${money('de', price)}, zuzüglich Steuer`],
          ...(card ? [['Karte', `endet auf ${card}`] as [string, string]] : []),
          ['Zu zahlen bis', day('de', lapses)],
        ),
        action('Andere Karte wählen', page),
        note(
          more
            ? 'Wird bis dahin nicht gezahlt, nehmen wir diese Rechnung zurück, und Sie zahlen für so viele Standorte wie vorher.'
            : `Wird bis dahin nicht gezahlt, hat ${from} den kostenlosen Tarif. Nichts wird gelöscht, und Ihre Adresse bleibt; was darüber hinausgeht, lässt sich lesen, aber nicht mehr ändern.`,
        ),
      ],
    }),
    ar: ({ from, plan, page, card, step, lapses, more, ...price }) => ({
      subject: more
        ? `تعذّر تحصيل ثمن مواقع إضافية لدى ${from}`
        : step < 3
          ? `فشلت دفعة ${from}`
          : `تفقد ${from} باقة ${plan} في ${day('ar', lapses)}`,
      parts: [
        text(
          more
            ? `باقة ${plan} لدى ${from} مدفوعة وتستمر. تعذّر تحصيل ثمن المواقع الإضافية عن المدة الباقية: ستُجرَّب البطاقة من جديد.`
            : step === 0
              ? `تعذّر تحصيل باقة ${plan} لدى ${from}. لا يتغيّر شيء الآن: ستُجرَّب البطاقة من جديد.`
              : `لم تُدفع باقة ${plan} لدى ${from} حتى الآن.`,
        ),
        rows(
          ['المبلغ', `${money('ar', price)}، قبل الضريبة`],
          ...(card ? [['البطاقة', `تنتهي بـ ${card}`] as [string, string]] : []),
          ['يُدفع قبل', day('ar', lapses)],
        ),
        action('اختيار بطاقة أخرى', page),
        note(
          more
            ? 'إن لم يُدفع المبلغ حتى ذلك اليوم أُلغيت هذه الفاتورة ودفعتم عن عدد المواقع السابق.'
            : `إن لم يُدفع المبلغ حتى ذلك اليوم تنتقل ${from} إلى الباقة المجانية. لا يُحذف شيء ويبقى عنوانكم، وما زاد على الباقة المجانية يُقرأ ولا يُعدَّل.`,
        ),
      ],
    }),
  },
})
