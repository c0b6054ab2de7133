import type { MailLanguage } from '../../mail/letter.js'
import type { LimitKey } from '../../plans/limits.js'

/** `listings 80`: of which limit how much is taken. */
export function reached(about: string, language: MailLanguage): { what: string; percent: string } {
  const [key = '', percent = ''] = about.split(' ')
  return { what: limitWords[key as LimitKey]?.[language] ?? key, percent }
}

const limitWords: Record<LimitKey, Record<MailLanguage, string>> = {
  listings: { en: 'listings', de: 'Einträge', ar: 'الأنشطة' },
  members: { en: 'members', de: 'Mitglieder', ar: 'الأعضاء' },
  storageMb: { en: 'pictures', de: 'Bilder', ar: 'الصور' },
  customDomains: { en: 'custom domains', de: 'eigene Domains', ar: 'النطاقات الخاصة' },
  sites: { en: 'sites', de: 'Websites', ar: 'المواقع' },
  webhookEndpoints: { en: 'webhook endpoints', de: 'Webhook-Endpunkte', ar: 'نقاط استقبال الإشعارات' },
  featured: { en: 'featured listings', de: 'hervorgehobene Einträge', ar: 'الأنشطة المميزة' },
  apiCalls: {
    en: 'API requests of this month',
    de: 'API-Anfragen dieses Monats',
    ar: 'طلبات الواجهة البرمجية لهذا الشهر',
  },
  posts: { en: 'posts of this month', de: 'Beiträge dieses Monats', ar: 'منشورات هذا الشهر' },
  bookings: { en: 'bookings of this month', de: 'Buchungen dieses Monats', ar: 'حجوزات هذا الشهر' },
  receptionistMessages: {
    en: 'receptionist messages of this month',
    de: 'Nachrichten des Empfangs in diesem Monat',
    ar: 'رسائل موظف الاستقبال لهذا الشهر',
  },
}
