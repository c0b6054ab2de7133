import { noCardNumber } from '../../kernel/card-number.js'
import { languageOf, type MailLanguage } from '../mail/letter.js'
import { plainPage, safe } from '../mail/plain-page.js'
import type { Tenant } from '../tenancy/tenant.entity.js'
import type { EnquiryMessage } from './enquiry.entity.js'

type Words = Record<'you' | 'label' | 'send' | 'sent' | 'empty' | 'often' | 'full' | 'card', string>

const words: Record<MailLanguage, Words> = {
  en: {
    you: 'You',
    label: 'Write back',
    send: 'Send',
    sent: 'It is sent. You will get a mail when it is answered.',
    empty: 'Write 1 to 5,000 characters.',
    often: 'That was a lot for one day. Try again later.',
    full: 'This thread is full. Begin another one at the listing.',
    card: noCardNumber,
  },
  de: {
    you: 'Sie',
    label: 'Zurückschreiben',
    send: 'Senden',
    sent: 'Gesendet. Sie bekommen eine E-Mail, wenn die Antwort da ist.',
    empty: 'Schreiben Sie 1 bis 5.000 Zeichen.',
    often: 'Das war viel für einen Tag. Versuchen Sie es später noch einmal.',
    full: 'Dieser Verlauf ist voll. Beginnen Sie beim Eintrag einen neuen.',
    card: 'Das sieht nach der Nummer einer Zahlungskarte aus. Lassen Sie sie weg: Hier wird sie nie gebraucht.',
  },
  ar: {
    you: 'أنت',
    label: 'الرد',
    send: 'إرسال',
    sent: 'أُرسلت. ستصلك رسالة عند الرد عليها.',
    empty: 'اكتب من حرف واحد إلى 5000 حرف.',
    often: 'هذا كثير ليوم واحد. حاول لاحقًا.',
    full: 'امتلأت هذه المحادثة. ابدأ محادثة جديدة من صفحة النشاط.',
    card: 'يبدو أن هذا رقم بطاقة دفع. احذفه، فلا حاجة إليه هنا أبدًا.',
  },
}

/** What became of what was sent; the text comes back with what is wrong with it, so that nothing is lost. */
export type Became = { wrong: 'empty' | 'often' | 'full' | 'card'; text: string } | 'sent' | null
type Thread = { business: string; messages: Pick<EnquiryMessage, 'author' | 'text' | 'createdAt'>[] }

/** The thread and a field to write on, for whoever followed the link of an answer. */
export function threadPage(tenant: Tenant, { business, messages }: Thread, became: Became): string {
  const language = languageOf(tenant.locale)
  const said = words[language]
  const at = new Intl.DateTimeFormat(tenant.locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: tenant.timezone,
  })
  const lines = messages.map(({ author, text, createdAt }) => {
    const who = author === 'VISITOR' ? said.you : business
    return `<article class="said" dir="auto"><p><b>${safe(who)}</b> <small>${safe(at.format(createdAt))}</small></p><p class="text">${safe(text)}</p></article>`
  })
  const wrong = became && became !== 'sent' ? became : null
  const told = wrong ? `<p role="alert">${said[wrong.wrong]}</p>` : became ? `<p role="status">${said.sent}</p>` : ''
  const form = `<form method="post"><label for="text">${said.label}</label><textarea id="text" name="text" dir="auto" rows="5" maxlength="5000" required>${safe(wrong?.text ?? '')}</textarea><button>${said.send}</button></form>`
  return plainPage(tenant, { language, title: safe(business), body: `${lines.join('')}${told}${form}` })
}
