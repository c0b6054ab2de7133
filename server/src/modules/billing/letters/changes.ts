import type { MailLanguage } from '../../mail/letter.js'

/**
 * What a letter about a change says, by the event it tells of. `on`: the day it speaks of, written out; `plan`, `next`: names of plans; `back`: what
 * is given back, empty for nothing; where a second one was ended and nothing lives, `plan` is empty; `costs`: what it costs from that day on, empty where that is not known.
 */
export type Said = (facts: {
  from: string
  plan: string
  next: string
  on: string
  back: string
  costs: string
}) => [subject: string, sentence: string]

export const changes = [
  'subscription.started',
  'subscription.activated',
  'subscription.changed',
  'subscription.change_planned',
  'subscription.change_dropped',
  'subscription.paused',
  'subscription.resumed',
  'subscription.recovered',
  'subscription.cancel_planned',
  'subscription.kept',
  'subscription.ended',
  'subscription.second_ended',
  'subscription.paid_back',
  'quantity.withdrawn',
] as const
/** The operator's own change is planned like any other, and said otherwise. */
export type Change = (typeof changes)[number] | 'subscription.moving'

export const saidOf: Record<MailLanguage, Record<Change, Said>> = {
  en: {
    'subscription.started': ({ from, plan }) => [
      `${from} is on the ${plan} plan`,
      `Thank you. Everything of the ${plan} plan is open now.`,
    ],
    'subscription.activated': ({ from, plan }) => [
      `The trial of ${from} is over`,
      `The ${plan} plan goes on, and is paid for from now on.`,
    ],
    'subscription.changed': ({ from, plan }) => [
      `${from} is on the ${plan} plan now`,
      `The plan was changed. What it costs is below.`,
    ],
    'subscription.change_planned': ({ from, next, on }) => [
      `${from} changes to the ${next} plan on ${on}`,
      `Until then everything stays as it is. You can take it back on the page of plan and billing.`,
    ],
    'subscription.change_dropped': ({ from, plan }) => [
      `${from} stays on the ${plan} plan`,
      'The change that was planned was given up.',
    ],
    'subscription.paused': ({ from, on }) => [
      `The payments of ${from} are paused`,
      on
        ? `Nothing is charged until ${on}. Your site stays as it is.`
        : 'Nothing is charged until you resume. Your site stays as it is.',
    ],
    'subscription.resumed': ({ from, on }) => [
      `The payments of ${from} go on`,
      on ? `The next payment is on ${on}.` : 'A new period begins now, and is paid for at once.',
    ],
    'subscription.recovered': ({ from, plan }) => [
      `Thank you: the payment for ${from} arrived`,
      `Nothing is missing any more, and the ${plan} plan goes on.`,
    ],
    'subscription.cancel_planned': ({ from, plan, on }) => [
      `The ${plan} plan of ${from} ends on ${on}`,
      `Until then everything stays as it is, and you can take it back. Then ${from} is on the free plan: nothing is deleted, what is more than it holds can be read and not changed, and thirty days later the subdomain is given up.`,
    ],
    'subscription.kept': ({ from, plan }) => [
      `The ${plan} plan of ${from} goes on`,
      'The cancellation was taken back.',
    ],
    'subscription.ended': ({ from, plan }) => [
      `The ${plan} plan of ${from} has ended`,
      `${from} is on the free plan now. Nothing was deleted: what is more than it holds can be read and not changed until there is room again.`,
    ],
    'subscription.second_ended': ({ from, plan, next, back }) => [
      `A second subscription of ${from} was ended`,
      `Two were paid for at once. The younger one, ${next}, was ended${back ? `, and what it took, ${back}, goes back to the card it was paid with` : ' before it took anything'}.${plan && ` The ${plan} plan goes on.`}`,
    ],
    'subscription.paid_back': ({ from, plan, back }) => [
      `A payment of ${from} goes back`,
      `The ${plan} plan of ${from} had ended for a missing payment when it was paid. What was paid, ${back}, goes back to the card it was paid with.`,
    ],
    'quantity.withdrawn': ({ from, plan }) => [
      `${from} goes on with the locations that are paid`,
      `The card did not pay for more of them. Their invoice was taken back, and the ${plan} plan goes on as it is paid. If booking stays switched on there, you are told again, and what they cost stands on the next invoice.`,
    ],
    'subscription.moving': ({ from, plan, on, costs }) => [
      `The ${plan} plan of ${from} is renewed on ${on}`,
      `From then on it goes on as it is sold today, and costs ${costs}. Until then everything stays as it is, and nothing is charged before. If you do not want that, choose another plan or cancel before that day.`,
    ],
  },
  de: {
    'subscription.started': ({ from, plan }) => [
      `${from} hat jetzt den Tarif ${plan}`,
      `Vielen Dank. Alles aus dem Tarif ${plan} steht Ihnen ab sofort offen.`,
    ],
    'subscription.activated': ({ from, plan }) => [
      `Die Probezeit von ${from} ist vorbei`,
      `Der Tarif ${plan} läuft weiter und wird ab jetzt bezahlt.`,
    ],
    'subscription.changed': ({ from, plan }) => [
      `${from} hat jetzt den Tarif ${plan}`,
      'Der Tarif wurde gewechselt. Was er kostet, steht unten.',
    ],
    'subscription.change_planned': ({ from, next, on }) => [
      `${from} wechselt am ${on} in den Tarif ${next}`,
      'Bis dahin bleibt alles, wie es ist. Auf der Seite für Tarif und Abrechnung können Sie es zurücknehmen.',
    ],
    'subscription.change_dropped': ({ from, plan }) => [
      `${from} bleibt im Tarif ${plan}`,
      'Der geplante Wechsel wurde aufgegeben.',
    ],
    'subscription.paused': ({ from, on }) => [
      `Die Zahlungen von ${from} pausieren`,
      on
        ? `Bis ${on} wird nichts berechnet. Ihre Seite bleibt, wie sie ist.`
        : 'Es wird nichts berechnet, bis Sie fortsetzen. Ihre Seite bleibt, wie sie ist.',
    ],
    'subscription.resumed': ({ from, on }) => [
      `Die Zahlungen von ${from} gehen weiter`,
      on ? `Die nächste Zahlung ist am ${on}.` : 'Jetzt beginnt ein neuer Zeitraum, und er wird sofort bezahlt.',
    ],
    'subscription.recovered': ({ from, plan }) => [
      `Vielen Dank: Die Zahlung für ${from} ist da`,
      `Es fehlt nichts mehr, und der Tarif ${plan} läuft weiter.`,
    ],
    'subscription.cancel_planned': ({ from, plan, on }) => [
      `Der Tarif ${plan} von ${from} endet am ${on}`,
      `Bis dahin bleibt alles, wie es ist, und Sie können die Kündigung zurücknehmen. Danach hat ${from} den kostenlosen Tarif: Nichts wird gelöscht, was darüber hinausgeht, lässt sich lesen, aber nicht ändern, und dreißig Tage später wird die Subdomain frei.`,
    ],
    'subscription.kept': ({ from, plan }) => [
      `Der Tarif ${plan} von ${from} läuft weiter`,
      'Die Kündigung wurde zurückgenommen.',
    ],
    'subscription.ended': ({ from, plan }) => [
      `Der Tarif ${plan} von ${from} ist beendet`,
      `${from} hat jetzt den kostenlosen Tarif. Nichts wurde gelöscht: Was darüber hinausgeht, lässt sich lesen, aber nicht ändern, bis wieder Platz ist.`,
    ],
    'subscription.second_ended': ({ from, plan, next, back }) => [
      `Ein zweites Abo von ${from} wurde beendet`,
      `Es liefen zwei zugleich. Das jüngere, ${next}, wurde beendet${back ? `, und was dafür bezahlt wurde, ${back}, geht auf dieselbe Karte zurück` : ', bevor etwas dafür bezahlt wurde'}.${plan && ` Der Tarif ${plan} läuft weiter.`}`,
    ],
    'subscription.paid_back': ({ from, plan, back }) => [
      `Eine Zahlung von ${from} geht zurück`,
      `Der Tarif ${plan} von ${from} war wegen einer fehlenden Zahlung schon beendet, als sie kam. Was bezahlt wurde, ${back}, geht auf dieselbe Karte zurück.`,
    ],
    'quantity.withdrawn': ({ from, plan }) => [
      `Für ${from} gelten weiter die bezahlten Standorte`,
      `Die Karte hat weitere Standorte nicht bezahlt. Deren Rechnung ist zurückgenommen, und der Tarif ${plan} läuft weiter, wie er bezahlt ist. Bleibt die Buchung dort eingeschaltet, hören Sie noch einmal davon, und was sie kosten, steht auf der nächsten Rechnung.`,
    ],
    'subscription.moving': ({ from, plan, on, costs }) => [
      `Der Tarif ${plan} von ${from} wird am ${on} erneuert`,
      `Ab dann läuft er so weiter, wie er heute verkauft wird, und kostet ${costs}. Bis dahin bleibt alles, wie es ist, und vorher wird nichts berechnet. Wenn Sie das nicht möchten, wählen Sie vor diesem Tag einen anderen Tarif oder kündigen Sie.`,
    ],
  },
  ar: {
    'subscription.started': ({ from, plan }) => [
      `${from} الآن على باقة ${plan}`,
      `شكرًا لكم. كل ما في باقة ${plan} متاح لكم من الآن.`,
    ],
    'subscription.activated': ({ from, plan }) => [`انتهت تجربة ${from}`, `تستمر باقة ${plan}، وتُدفع من الآن فصاعدًا.`],
    'subscription.changed': ({ from, plan }) => [`${from} الآن على باقة ${plan}`, 'تغيّرت الباقة، وسعرها مذكور أدناه.'],
    'subscription.change_planned': ({ from, next, on }) => [
      `تنتقل ${from} إلى باقة ${next} في ${on}`,
      'حتى ذلك الحين يبقى كل شيء كما هو، ويمكنكم التراجع في صفحة الباقة والفوترة.',
    ],
    'subscription.change_dropped': ({ from, plan }) => [
      `تبقى ${from} على باقة ${plan}`,
      'أُلغي التغيير الذي كان مقرّرًا.',
    ],
    'subscription.paused': ({ from, on }) => [
      `أُوقفت مدفوعات ${from} مؤقتًا`,
      on ? `لا يُحتسب شيء حتى ${on}. يبقى موقعكم كما هو.` : 'لا يُحتسب شيء حتى تستأنفوا. يبقى موقعكم كما هو.',
    ],
    'subscription.resumed': ({ from, on }) => [
      `تُستأنف مدفوعات ${from}`,
      on ? `الدفعة القادمة في ${on}.` : 'تبدأ الآن فترة جديدة، وتُدفع فورًا.',
    ],
    'subscription.recovered': ({ from, plan }) => [
      `شكرًا لكم: وصلت دفعة ${from}`,
      `لا ينقص شيء بعد الآن، وتستمر باقة ${plan}.`,
    ],
    'subscription.cancel_planned': ({ from, plan, on }) => [
      `تنتهي باقة ${plan} لدى ${from} في ${on}`,
      `حتى ذلك الحين يبقى كل شيء كما هو ويمكنكم التراجع. بعدها تكون ${from} على الباقة المجانية: لا يُحذف شيء، وما زاد عليها يُقرأ ولا يُعدَّل، وبعد ثلاثين يومًا يُترك النطاق الفرعي.`,
    ],
    'subscription.kept': ({ from, plan }) => [`تستمر باقة ${plan} لدى ${from}`, 'أُلغي طلب الإنهاء.'],
    'subscription.ended': ({ from, plan }) => [
      `انتهت باقة ${plan} لدى ${from}`,
      `${from} الآن على الباقة المجانية. لم يُحذف شيء: ما زاد عليها يُقرأ ولا يُعدَّل حتى يتّسع المكان من جديد.`,
    ],
    'subscription.second_ended': ({ from, plan, next, back }) => [
      `أُنهي اشتراك ثانٍ لدى ${from}`,
      `كان هناك اشتراكان في الوقت نفسه. أُنهي الأحدث، ${next}${back ? `، ويعود ما دُفع عنه، ${back}، إلى البطاقة نفسها` : ' قبل أن يُدفع عنه شيء'}.${plan && ` تستمر باقة ${plan}.`}`,
    ],
    'subscription.paid_back': ({ from, plan, back }) => [
      `تُردّ دفعة ${from}`,
      `كانت باقة ${plan} لدى ${from} قد انتهت لعدم الدفع حين وصلت الدفعة. يعود ما دُفع، ${back}، إلى البطاقة نفسها.`,
    ],
    'quantity.withdrawn': ({ from, plan }) => [
      `تستمر ${from} بالمواقع المدفوعة`,
      `لم تدفع البطاقة عن المواقع الإضافية. أُلغيت فاتورتها، وتستمر باقة ${plan} كما دُفعت. إن بقي الحجز مفعّلًا فيها أخبرناكم من جديد، وأُضيف ثمنها إلى الفاتورة القادمة.`,
    ],
    'subscription.moving': ({ from, plan, on, costs }) => [
      `تُجدَّد باقة ${plan} لدى ${from} في ${on}`,
      `ابتداءً من ذلك اليوم تستمر كما تُباع اليوم، وسعرها ${costs}. حتى ذلك الحين يبقى كل شيء كما هو ولا يُحتسب شيء قبله. إن لم تريدوا ذلك فاختاروا باقة أخرى أو ألغوا الاشتراك قبل هذا اليوم.`,
    ],
  },
}
