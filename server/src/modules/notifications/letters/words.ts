import type { MailLanguage } from '../../mail/letter.js'
import type { NotificationKind } from '../kinds.js'
import { reached } from './reached.js'

/** `about`: a name, a host or a role, as the notification has it. `from`: the tenant. */
export type Named = { about: string }
type Said = (facts: Named & { from: string }) => [subject: string, sentence: string]

const roles: Record<string, Record<MailLanguage, string>> = {
  OWNER: { en: 'owner', de: 'Inhaberschaft', ar: 'مالك' },
  ADMIN: { en: 'admin', de: 'Admin', ar: 'مدير' },
  EDITOR: { en: 'editor', de: 'Redaktion', ar: 'محرّر' },
  STAFF: { en: 'staff', de: 'Mitarbeit', ar: 'موظف' },
  VIEWER: { en: 'viewer', de: 'Lesezugriff', ar: 'مطّلع' },
  DEVELOPER: { en: 'developer', de: 'Entwicklung', ar: 'مطوّر' },
  MERCHANT: { en: 'merchant', de: 'Betrieb', ar: 'تاجر' },
}

export const saidIn: Record<MailLanguage, Record<NotificationKind, Said>> = {
  en: {
    EXPORT_READY: ({ from }) => [`Your export of ${from} is ready`, 'It can be fetched for seven days.'],
    DELETION_CANCELLED: ({ from }) => [
      `${from} is kept`,
      `An owner took the deletion of ${from} back. Everything is there.`,
    ],
    ROLE_CHANGED: ({ from, about }) => [
      `Your role at ${from} has changed`,
      `You are ${roles[about]?.en ?? about} at ${from} now. What you may do there has changed with it.`,
    ],
    OWNERSHIP_RECEIVED: ({ from }) => [`You own ${from} now`, 'You may do everything there from now on.'],
    MEMBER_JOINED: ({ from, about }) => [
      `${about} joined ${from}`,
      `${about} accepted the invitation and is in the team now.`,
    ],
    MEMBER_LEFT: ({ from, about }) => [
      `Somebody is no longer at ${from}`,
      `Somebody whose role was ${roles[about]?.en ?? about} left the team or was removed.`,
    ],
    KEY_CREATED: ({ from, about }) => [
      `A new API key at ${from}`,
      `Somebody made the API key “${about}”. If nobody of the team knows of it, revoke it.`,
    ],
    KEY_ROTATED: ({ from, about }) => [
      `An API key of ${from} was replaced`,
      `The API key “${about}” has a new secret. Systems that use the old one need the new one.`,
    ],
    KEY_REVOKED: ({ from, about }) => [
      `An API key of ${from} was revoked`,
      `The API key “${about}” is refused from now on.`,
    ],
    KEY_EXPIRING: ({ from, about }) => [
      `An API key of ${from} runs out soon`,
      `The API key “${about}” is refused within a week. Replace it before then in the systems that use it.`,
    ],
    DOMAIN_VERIFIED: ({ from, about }) => [
      `${about} is ready`,
      `The DNS record was found: ${from} is served under ${about} now.`,
    ],
    DOMAIN_FAILING: ({ from, about }) => [
      `The DNS record of ${about} is gone`,
      `${about} is still served for ${from}, but not for long: put the record back, and it is found at the next check.`,
    ],
    DOMAIN_RELEASED: ({ from, about }) => [
      `${about} is no longer served`,
      `The DNS record was not found again, so ${from} is no longer reached under ${about}. You can claim it anew.`,
    ],
    MODERATION_WAITING: ({ from, about }) => [
      `Something waits for a moderator at ${from}`,
      `It is about ${about}. What comes until you have looked is not told again.`,
    ],
    MODERATION_ESCALATED: ({ from, about }) => [
      `A decision of yours is asked for at ${from}`,
      `A moderator would rather have you decide about ${about}.`,
    ],
    ENQUIRY_RECEIVED: ({ from, about }) => [
      `A visitor wrote to ${about}`,
      `Somebody who found ${about} at ${from} waits for an answer.`,
    ],
    LISTING_CLAIMED: ({ from, about }) => [
      `${about} is looked after by its owner now`,
      `Somebody proved that ${about} is theirs and may change it at ${from} from now on. If that cannot be, take the listing from them in the team.`,
    ],
    SUBSCRIPTION_CHANGED: ({ from, about }) => [
      `What ${from} pays for has changed`,
      `${from} is on the ${about} plan now.`,
    ],
    PAYMENT_FAILED: ({ from, about }) => [
      `A payment for ${from} is missing`,
      `The payment for the ${about} plan failed. Choose another card, or try again.`,
    ],
    TRIAL_ENDING: ({ from, about }) => [`The trial of ${from} ends soon`, `Then the ${about} plan is charged.`],
    QUANTITY_CHANGING: ({ from, about }) => [
      `${from} will pay for another number of locations`,
      `In three days ${about} locations are charged.`,
    ],
    USAGE_REACHED: ({ from, about }) => {
      const { what, percent } = reached(about, 'en')
      return [
        `${percent} % of the plan of ${from} is used: ${what}`,
        `Of what the plan of ${from} holds, ${percent} % is used: ${what}. Nothing is deleted and nothing that runs is ended; a larger plan holds more.`,
      ]
    },
    PLAN_LIMITED: ({ from, about }) => [
      `Listings of ${from} are read-only now: ${about}`,
      `The plan of ${from} holds fewer listings than there are. Nothing was deleted, and visitors see them as before. You can choose which of them stay open for changes; a larger plan opens them all.`,
    ],
  },
  de: {
    EXPORT_READY: ({ from }) => [`Ihr Export von ${from} ist fertig`, 'Er kann sieben Tage lang abgeholt werden.'],
    DELETION_CANCELLED: ({ from }) => [
      `${from} bleibt bestehen`,
      `Die Löschung von ${from} wurde zurückgenommen. Alles ist noch da.`,
    ],
    ROLE_CHANGED: ({ from, about }) => [
      `Ihre Rolle bei ${from} hat sich geändert`,
      `Ihre Rolle bei ${from} ist jetzt ${roles[about]?.de ?? about}. Was Sie dort dürfen, hat sich damit geändert.`,
    ],
    OWNERSHIP_RECEIVED: ({ from }) => [
      `Die Inhaberschaft an ${from} liegt jetzt bei Ihnen`,
      'Sie dürfen dort ab jetzt alles.',
    ],
    MEMBER_JOINED: ({ from, about }) => [
      `${about} ist jetzt bei ${from}`,
      `${about} hat die Einladung angenommen und gehört jetzt zum Team.`,
    ],
    MEMBER_LEFT: ({ from, about }) => [
      `Jemand ist nicht mehr bei ${from}`,
      `Jemand mit der Rolle ${roles[about]?.de ?? about} hat das Team verlassen oder wurde daraus entfernt.`,
    ],
    KEY_CREATED: ({ from, about }) => [
      `Ein neuer API-Schlüssel bei ${from}`,
      `Jemand hat den API-Schlüssel „${about}“ erstellt. Wenn im Team niemand davon weiß, widerrufen Sie ihn.`,
    ],
    KEY_ROTATED: ({ from, about }) => [
      `Ein API-Schlüssel von ${from} wurde ersetzt`,
      `Der API-Schlüssel „${about}“ hat ein neues Geheimnis. Systeme, die das alte benutzen, brauchen das neue.`,
    ],
    KEY_REVOKED: ({ from, about }) => [
      `Ein API-Schlüssel von ${from} wurde widerrufen`,
      `Der API-Schlüssel „${about}“ wird ab jetzt abgewiesen.`,
    ],
    KEY_EXPIRING: ({ from, about }) => [
      `Ein API-Schlüssel von ${from} läuft bald ab`,
      `Der API-Schlüssel „${about}“ wird binnen einer Woche abgewiesen. Ersetzen Sie ihn vorher in den Systemen, die ihn benutzen.`,
    ],
    DOMAIN_VERIFIED: ({ from, about }) => [
      `${about} ist bereit`,
      `Der DNS-Eintrag wurde gefunden: ${from} ist jetzt unter ${about} zu erreichen.`,
    ],
    DOMAIN_FAILING: ({ from, about }) => [
      `Der DNS-Eintrag von ${about} ist verschwunden`,
      `${from} ist noch unter ${about} zu erreichen, aber nicht mehr lange: Setzen Sie den Eintrag wieder, dann wird er bei der nächsten Prüfung gefunden.`,
    ],
    DOMAIN_RELEASED: ({ from, about }) => [
      `${about} ist nicht mehr in Betrieb`,
      `Der DNS-Eintrag wurde auch diesmal nicht gefunden, deshalb ist ${from} unter ${about} nicht mehr zu erreichen. Sie können die Domain neu hinzufügen.`,
    ],
    MODERATION_WAITING: ({ from, about }) => [
      `Bei ${from} wartet etwas auf die Moderation`,
      `Es geht um ${about}. Was dazukommt, bis Sie nachgesehen haben, wird nicht eigens gemeldet.`,
    ],
    MODERATION_ESCALATED: ({ from, about }) => [
      `Bei ${from} wird Ihre Entscheidung gebraucht`,
      `Die Moderation möchte, dass Sie über ${about} entscheiden.`,
    ],
    ENQUIRY_RECEIVED: ({ from, about }) => [
      `Neue Anfrage an ${about}`,
      `Jemand hat ${about} bei ${from} gefunden und wartet auf eine Antwort.`,
    ],
    LISTING_CLAIMED: ({ from, about }) => [
      `${about} wird jetzt vom Betrieb selbst gepflegt`,
      `Jemand hat nachgewiesen, dass ${about} ihm gehört, und darf den Eintrag bei ${from} ab jetzt ändern. Wenn das nicht stimmen kann, entziehen Sie ihn im Team.`,
    ],
    SUBSCRIPTION_CHANGED: ({ from, about }) => [
      `Das Abo von ${from} hat sich geändert`,
      `${from} hat jetzt den Tarif ${about}.`,
    ],
    PAYMENT_FAILED: ({ from, about }) => [
      `Eine Zahlung für ${from} fehlt`,
      `Die Zahlung für den Tarif ${about} ist fehlgeschlagen. Wählen Sie eine andere Karte oder versuchen Sie es noch einmal.`,
    ],
    TRIAL_ENDING: ({ from, about }) => [
      `Die Probezeit von ${from} endet bald`,
      `Danach wird der Tarif ${about} berechnet.`,
    ],
    QUANTITY_CHANGING: ({ from, about }) => [
      `${from} zahlt bald für eine andere Zahl von Standorten`,
      `In drei Tagen werden ${about} Standorte berechnet.`,
    ],
    USAGE_REACHED: ({ from, about }) => {
      const { what, percent } = reached(about, 'de')
      return [
        `Tarif von ${from} zu ${percent} % ausgeschöpft: ${what}`,
        `Der Tarif von ${from} ist zu ${percent} % ausgeschöpft: ${what}. Nichts wird gelöscht, und nichts Laufendes wird beendet; ein größerer Tarif umfasst mehr.`,
      ]
    },
    PLAN_LIMITED: ({ from, about }) => [
      `Einträge von ${from} sind jetzt schreibgeschützt: ${about}`,
      `Der Tarif von ${from} umfasst weniger Einträge, als es gibt. Nichts wurde gelöscht, und Besucher sehen sie wie zuvor. Sie können wählen, welche änderbar bleiben; ein größerer Tarif öffnet alle.`,
    ],
  },
  ar: {
    EXPORT_READY: ({ from }) => [`نسخة بيانات ${from} جاهزة`, 'يمكن تنزيلها خلال سبعة أيام.'],
    DELETION_CANCELLED: ({ from }) => [`بقيت ${from}`, `ألغى أحد المالكين حذف ${from}، وكل شيء باقٍ.`],
    ROLE_CHANGED: ({ from, about }) => [
      `تغيّر دورك في ${from}`,
      `دورك في ${from} الآن: ${roles[about]?.ar ?? about}. وتغيّر معه ما يمكنك فعله.`,
    ],
    OWNERSHIP_RECEIVED: ({ from }) => [`أنت الآن مالك ${from}`, 'يمكنك منذ الآن فعل كل شيء فيها.'],
    MEMBER_JOINED: ({ from, about }) => [`انضم ${about} إلى ${from}`, `قبل ${about} الدعوة وأصبح في الفريق.`],
    MEMBER_LEFT: ({ from, about }) => [
      `لم يعد أحد الأعضاء في ${from}`,
      `غادر الفريقَ أو أُزيل منه عضو كان دوره: ${roles[about]?.ar ?? about}.`,
    ],
    KEY_CREATED: ({ from, about }) => [
      `مفتاح API جديد في ${from}`,
      `أنشأ أحدهم مفتاح API «${about}». إن لم يعرفه أحد من الفريق فألغِه.`,
    ],
    KEY_ROTATED: ({ from, about }) => [
      `استُبدل مفتاح API في ${from}`,
      `للمفتاح «${about}» سرّ جديد، وتحتاجه الأنظمة التي تستعمل القديم.`,
    ],
    KEY_REVOKED: ({ from, about }) => [`أُلغي مفتاح API في ${from}`, `يُرفض المفتاح «${about}» منذ الآن.`],
    KEY_EXPIRING: ({ from, about }) => [
      `مفتاح API في ${from} يوشك على الانتهاء`,
      `سيُرفض المفتاح «${about}» خلال أسبوع. استبدله قبل ذلك في الأنظمة التي تستعمله.`,
    ],
    DOMAIN_VERIFIED: ({ from, about }) => [`النطاق ${about} جاهز`, `وُجد سجل DNS، وتُعرض ${from} الآن على ${about}.`],
    DOMAIN_FAILING: ({ from, about }) => [
      `اختفى سجل DNS للنطاق ${about}`,
      `ما زالت ${from} تُعرض على ${about}، لكن ليس طويلًا: أعد السجل وسيُعثر عليه في الفحص التالي.`,
    ],
    DOMAIN_RELEASED: ({ from, about }) => [
      `لم يعد النطاق ${about} يُعرض`,
      `لم يُعثر على سجل DNS ثانيةً، فلم يعد الوصول إلى ${from} ممكنًا على ${about}. يمكنك المطالبة به من جديد.`,
    ],
    MODERATION_WAITING: ({ from, about }) => [
      `هناك ما ينتظر المراجعة في ${from}`,
      `يتعلق الأمر بـ ${about}. ولا نرسل تنبيهًا آخر حتى تطّلع عليه.`,
    ],
    MODERATION_ESCALATED: ({ from, about }) => [
      `قرارك مطلوب في ${from}`,
      `يفضّل أحد المشرفين أن تبتّ أنت في أمر ${about}.`,
    ],
    ENQUIRY_RECEIVED: ({ from, about }) => [
      `رسالة جديدة إلى ${about}`,
      `وجد أحد الزوّار ${about} لدى ${from} وينتظر ردًّا.`,
    ],
    LISTING_CLAIMED: ({ from, about }) => [
      `صار ${about} بعهدة صاحبه`,
      `أثبت أحدهم أن ${about} له، ويمكنه تعديله لدى ${from} منذ الآن. إن كان ذلك مستحيلًا فاسحب النشاط منه في صفحة الفريق.`,
    ],
    SUBSCRIPTION_CHANGED: ({ from, about }) => [`تغيّر اشتراك ${from}`, `${from} الآن على باقة ${about}.`],
    PAYMENT_FAILED: ({ from, about }) => [
      `دفعة ${from} لم تصل`,
      `فشل دفع باقة ${about}. اختر بطاقة أخرى أو حاول من جديد.`,
    ],
    TRIAL_ENDING: ({ from, about }) => [`تنتهي تجربة ${from} قريبًا`, `بعدها تُحتسب باقة ${about}.`],
    QUANTITY_CHANGING: ({ from, about }) => [
      `سيتغيّر عدد المواقع التي تدفع عنها ${from}`,
      `بعد ثلاثة أيام يُحتسب عدد المواقع: ${about}.`,
    ],
    USAGE_REACHED: ({ from, about }) => {
      const { what, percent } = reached(about, 'ar')
      return [
        `استُهلك ${percent}٪ من باقة ${from}: ${what}`,
        `استُهلك ${percent}٪ مما تتسع له باقة ${from}: ${what}. لن يُحذف شيء ولن يُوقَف ما هو جارٍ، وتتسع باقة أكبر للمزيد.`,
      ]
    },
    PLAN_LIMITED: ({ from, about }) => [
      `أنشطة لدى ${from} صارت للقراءة فقط: ${about}`,
      `تتسع باقة ${from} لأنشطة أقل مما هو موجود. لم يُحذف شيء، ويراها الزوار كما من قبل. يمكنكم اختيار ما يبقى قابلًا للتعديل، وتفتحها كلها باقة أكبر.`,
    ],
  },
}
