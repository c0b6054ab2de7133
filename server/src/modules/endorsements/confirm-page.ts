import { languageOf, type MailLanguage } from '../mail/letter.js'
import { plainPage, safe } from '../mail/plain-page.js'
import type { Tenant } from '../tenancy/tenant.entity.js'

type Words = Record<'title' | 'ask' | 'confirm' | 'withdraw' | 'confirmed' | 'withdrawn', string>

const words: Record<MailLanguage, Words> = {
  en: {
    title: 'Your endorsement',
    ask: 'Is this address yours, and did you write the endorsement? Then confirm it. You may withdraw it at any time.',
    confirm: 'Yes, it is mine',
    withdraw: 'Withdraw it',
    confirmed: 'It is confirmed. You will get a mail when it has been looked at.',
    withdrawn: 'It is withdrawn, and what was written is deleted.',
  },
  de: {
    title: 'Ihre Empfehlung',
    ask: 'Gehört diese Adresse Ihnen, und haben Sie die Empfehlung geschrieben? Dann bestätigen Sie es. Zurückziehen können Sie sie jederzeit.',
    confirm: 'Ja, sie ist von mir',
    withdraw: 'Zurückziehen',
    confirmed: 'Sie ist bestätigt. Sie bekommen eine E-Mail, wenn sie geprüft ist.',
    withdrawn: 'Sie ist zurückgezogen, und was geschrieben war, ist gelöscht.',
  },
  ar: {
    title: 'توصيتك',
    ask: 'هل هذا العنوان لك، وأنت من كتب التوصية؟ إذن أكّد ذلك. ويمكنك سحبها في أي وقت.',
    confirm: 'نعم، أنا كتبتها',
    withdraw: 'سحب التوصية',
    confirmed: 'تم التأكيد. ستصلك رسالة بعد مراجعتها.',
    withdrawn: 'سُحبت التوصية وحُذف ما كُتب فيها.',
  },
}

/** One page for the link of the mail: it asks, or says how things stand. */
export function confirmPage(
  tenant: Tenant,
  { stands, action }: { stands: 'asked' | 'confirmed' | 'withdrawn'; action: string },
): string {
  const language = languageOf(tenant.locale)
  const said = words[language]
  const form = (verb: 'confirm' | 'withdraw'): string =>
    `<form method="post" action="${safe(`${action}/${verb}`)}"><button>${said[verb]}</button></form>`
  const body = {
    asked: `<p>${said.ask}</p>${form('confirm')}${form('withdraw')}`,
    confirmed: `<p role="status">${said.confirmed}</p>${form('withdraw')}`,
    withdrawn: `<p role="status">${said.withdrawn}</p>`,
  }[stands]
  return plainPage(tenant, { language, title: said.title, body })
}
