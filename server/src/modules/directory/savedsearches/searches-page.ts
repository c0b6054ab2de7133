import { languageOf, type MailLanguage } from '../../mail/letter.js'
import { plainPage, safe } from '../../mail/plain-page.js'
import type { Tenant } from '../../tenancy/tenant.entity.js'
import type { SavedSearch } from './saved-search.entity.js'

type Words = Record<
  | 'title'
  | 'ask'
  | 'confirm'
  | 'forget'
  | 'confirmed'
  | 'ended'
  | 'gone'
  | 'end'
  | 'full'
  | 'DAILY'
  | 'WEEKLY'
  | 'BROKEN',
  string
>

const words: Record<MailLanguage, Words> = {
  en: {
    title: 'Your saved searches',
    ask: 'Is this address yours, and do you wish to be mailed what is new here? Then confirm it. You may end it at any time.',
    confirm: 'Yes, mail me what is new',
    forget: 'No, forget it',
    confirmed: 'It is confirmed. You get a mail when there is something new.',
    ended: 'It is ended. Nothing of it is kept.',
    gone: 'This search is not there any more.',
    end: 'End this search',
    full: 'You have 20 searches already. End one of them first, and then follow the link again.',
    DAILY: 'Once a day at most',
    WEEKLY: 'Once a week at most',
    BROKEN: 'What it asks for is no longer there: no more mails come.',
  },
  de: {
    title: 'Ihre gespeicherten Suchen',
    ask: 'Gehört diese Adresse Ihnen, und möchten Sie per E-Mail erfahren, was hier neu ist? Dann bestätigen Sie es. Beenden können Sie es jederzeit.',
    confirm: 'Ja, Neues per E-Mail schicken',
    forget: 'Nein, vergessen',
    confirmed: 'Es ist bestätigt. Sie bekommen eine E-Mail, wenn es etwas Neues gibt.',
    ended: 'Sie ist beendet. Nichts davon ist mehr gespeichert.',
    gone: 'Diese Suche gibt es nicht mehr.',
    end: 'Diese Suche beenden',
    full: 'Sie haben schon 20 Suchen. Beenden Sie zuerst eine davon und folgen Sie dann dem Link noch einmal.',
    DAILY: 'Höchstens einmal am Tag',
    WEEKLY: 'Höchstens einmal in der Woche',
    BROKEN: 'Was sie sucht, gibt es nicht mehr: Es kommen keine E-Mails mehr.',
  },
  ar: {
    title: 'عمليات بحثك المحفوظة',
    ask: 'هل هذا العنوان لك، وتودّ أن يصلك الجديد هنا بالبريد؟ إذن أكّد ذلك. ويمكنك إيقافه في أي وقت.',
    confirm: 'نعم، أرسلوا لي الجديد',
    forget: 'لا، انسوا ذلك',
    confirmed: 'تم التأكيد. ستصلك رسالة عندما يستجدّ شيء.',
    ended: 'انتهى البحث ولم يبقَ منه شيء.',
    gone: 'لم يعد هذا البحث موجودًا.',
    end: 'إيقاف هذا البحث',
    full: 'لديك 20 بحثًا محفوظًا. أوقف أحدها أولًا ثم افتح الرابط من جديد.',
    DAILY: 'مرة في اليوم على الأكثر',
    WEEKLY: 'مرة في الأسبوع على الأكثر',
    BROKEN: 'لم يعد ما يطلبه موجودًا: لن تصل رسائل أخرى.',
  },
}

/** What was just done, or could not be. */
export type Done = 'confirmed' | 'ended' | 'gone' | 'full' | null
type Shown = Pick<SavedSearch, 'id' | 'status' | 'frequency'> & { summary: string }

/** One page for the link of every mail about saved searches; `action`: its own path, without a last slash. */
export function searchesPage(
  tenant: Tenant,
  { searches, done, action }: { searches: Shown[]; done: Done; action: string },
): string {
  const language = languageOf(tenant.locale)
  const said = words[language]
  const button = (verb: string, label: string): string =>
    `<form method="post" action="${safe(`${action}/${verb}`)}"><button>${label}</button></form>`
  const each = (search: Shown): string => {
    const asks = search.status === 'WAITING' ? `<p>${said.ask}</p>${button('confirm', said.confirm)}` : ''
    const end = button(`end/${search.id}`, asks ? said.forget : said.end)
    const how = search.status === 'BROKEN' ? said.BROKEN : said[search.frequency]
    return `<div class="said"><p class="text"><b dir="auto">${safe(search.summary)}</b></p><p>${how}</p></div>${asks}${end}`
  }
  const told = done ?? (searches.length ? null : 'gone')
  const status = told ? `<p role="${told === 'full' ? 'alert' : 'status'}">${said[told]}</p>` : ''
  const body = status + searches.map(each).join('')
  return plainPage(tenant, { language, title: said.title, body })
}
