import { readable } from '../../mail/colours.js'
import { languageOf, type MailLanguage } from '../../mail/letter.js'
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

/** One page without a script, in the tenant's name and colours, for whoever followed the link. */
export function unsubscribePage(tenant: Tenant, { ended, action }: { ended: boolean; action: string }): string {
  const language = languageOf(tenant.locale)
  const said = words[language]
  const { colors, darkColors, radius } = tenant.branding
  const body = ended
    ? `<p role="status">${said.done}</p><p>${said.again}</p>`
    : `<p>${said.ask}</p><form method="post" action="${safe(action)}"><button>${said.stop}</button></form>`
  return `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
<title>${said.title} · ${safe(tenant.name)}</title><style>
:root{${paletteOf(colors)}}
@media (prefers-color-scheme:dark){:root{${paletteOf(darkColors)}}}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--ground);color:var(--ink);font:16px/1.6 system-ui,sans-serif}
main{max-width:28rem;padding:2rem}h1{font-size:1.25rem}
button{font:inherit;font-weight:600;padding:.75rem 1.25rem;border:1px solid var(--link);border-radius:${radius}px;background:var(--ground);color:var(--link);cursor:pointer}
</style></head><body><main><p>${safe(tenant.name)}</p><h1>${said.title}</h1>${body}</main></body></html>`
}

function paletteOf({ background, text, primary }: Tenant['branding']['colors']): string {
  return `--ground:${background};--ink:${readable(text, background, 7)};--link:${readable(primary, background)}`
}

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
