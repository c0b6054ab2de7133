import { languageOf, type MailLanguage } from '../../mail/letter.js'
import { plainPage, safe } from '../../mail/plain-page.js'
import type { Tenant } from '../../tenancy/tenant.entity.js'

const words: Record<MailLanguage, Record<'title' | 'ask' | 'stop' | 'done' | 'again', string>> = {
  en: {
    title: 'Mails of this kind',
    ask: 'You will get no more mails of this kind. Everything else stays as it is.',
    stop: 'Send me no more of them',
    done: 'You get no more mails of this kind.',
    again: 'You can switch them on again in the admin, under Notifications.',
  },
  de: {
    title: 'E-Mails dieser Art',
    ask: 'Sie bekommen dann keine E-Mails dieser Art mehr. Alles andere bleibt, wie es ist.',
    stop: 'Keine weiteren davon senden',
    done: 'Sie bekommen keine E-Mails dieser Art mehr.',
    again: 'In der Verwaltung können Sie sie unter Mitteilungen wieder einschalten.',
  },
  ar: {
    title: 'رسائل من هذا النوع',
    ask: 'لن تصلك رسائل من هذا النوع بعد الآن، ويبقى كل ما عداها كما هو.',
    stop: 'لا ترسلوا لي المزيد منها',
    done: 'لن تصلك رسائل من هذا النوع بعد الآن.',
    again: 'يمكنك تشغيلها من جديد في لوحة الإدارة، ضمن الإشعارات.',
  },
}

export function unsubscribePage(tenant: Tenant, { ended, action }: { ended: boolean; action: string }): string {
  const language = languageOf(tenant.locale)
  const said = words[language]
  const body = ended
    ? `<p role="status">${said.done}</p><p>${said.again}</p>`
    : `<p>${said.ask}</p><form method="post" action="${safe(action)}"><button>${said.stop}</button></form>`
  return plainPage(tenant, { language, title: said.title, body })
}
