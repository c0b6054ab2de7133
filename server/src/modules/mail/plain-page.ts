import type { Tenant } from '../tenancy/tenant.entity.js'
import { readable } from './colours.js'
import type { MailLanguage } from './letter.js'

/** `body`: markup, with everything in it made safe. */
type Given = { language: MailLanguage; title: string; body: string }

/** One page without a script, in the tenant's name and colours, for whoever followed a link of a mail. */
export function plainPage(tenant: Tenant, { language, title, body }: Given): string {
  const { colors, darkColors, radius } = tenant.branding
  return `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
<title>${title} · ${safe(tenant.name)}</title><style>
:root{${paletteOf(colors)}}
@media (prefers-color-scheme:dark){:root{${paletteOf(darkColors)}}}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--ground);color:var(--ink);font:16px/1.6 system-ui,sans-serif}
main{max-width:28rem;padding:2rem}h1{font-size:1.25rem}form+form{margin-block-start:.75rem}
.said{padding-block:.75rem;border-block-start:1px solid color-mix(in srgb,var(--ink) 18%,transparent)}.said p{margin:0}.text{white-space:pre-wrap;overflow-wrap:anywhere}
label{display:block;margin-block:1rem .25rem;font-weight:600}textarea{box-sizing:border-box;width:100%;margin-block-end:.75rem;padding:.75rem;font:inherit;border:1px solid color-mix(in srgb,var(--ink) 50%,transparent);border-radius:${radius}px;background:var(--ground);color:var(--ink)}
button{font:inherit;font-weight:600;padding:.75rem 1.25rem;border:1px solid var(--link);border-radius:${radius}px;background:var(--ground);color:var(--link);cursor:pointer}
</style></head><body><main><p>${safe(tenant.name)}</p><h1>${title}</h1>${body}</main></body></html>`
}

function paletteOf({ background, text, primary }: Tenant['branding']['colors']): string {
  return `--ground:${background};--ink:${readable(text, background, 7)};--link:${readable(primary, background)}`
}

export function safe(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
