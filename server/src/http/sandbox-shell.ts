import { digitsOf, moneyFormat } from '../kernel/currency.js'
import { safe } from '../modules/mail/plain-page.js'

const note =
  '<p class="note"><strong>Sandbox: nothing is charged.</strong> A stand-in for the pages of whoever takes the payments. No card number is ever asked for.</p>'

type Page = { title: string; body: string; head?: string; wide?: boolean }

/** A page of the stand-in, as plain as the outbox: no script, and its label first. */
export function sandboxPage({ title, body, head = '', wide = false }: Page): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">${head}
<title>${safe(title)} · Sandbox</title><style>${styles}</style></head>
<body><main${wide ? ' class="broad"' : ''}>${note}${body}</main></body></html>`
}

const styles = `:root{color-scheme:light dark;--line:#8886}body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;padding:0 1rem}
main{max-width:34rem;margin:auto}main.broad{max-width:60rem}
h1{font-size:1.75rem;overflow-wrap:anywhere;line-height:1.2;margin:1.5rem 0 .25rem}.what+h1{margin-block-start:.25rem}h1 small{font-size:1rem;font-weight:400;opacity:.75}h2{font-size:1.125rem;margin:2rem 0 .5rem}
.note{padding:.75rem 1rem;border:1px dashed;border-radius:8px;font-size:14px}.what{margin:1.5rem 0 0;font-weight:600}.quiet{opacity:.75}.problem{padding:.75rem 1rem;border-inline-start:4px solid #d33;background:#d331;border-radius:4px}
fieldset{border:1px solid var(--line);border-radius:8px;padding:0;margin:1.5rem 0 0}legend{margin-inline-start:.75rem;padding:0 .25rem;font-weight:600}
.pick{display:flex;gap:.75rem;align-items:center;min-height:44px;padding:.25rem 1rem;cursor:pointer}.pick+.pick{border-block-start:1px solid var(--line)}.pick .quiet{margin-inline-start:auto;font-size:14px;white-space:nowrap}
.fields{display:grid;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));gap:.75rem 1rem;margin-block:.75rem 1rem}.fields label{display:grid;gap:.25rem;font-size:14px;font-weight:600;align-content:start}
input:not([type=radio]),select{font:inherit;font-weight:400;font-size:16px;box-sizing:border-box;width:100%;min-height:44px;padding:.5rem .75rem;border:1px solid #888;border-radius:8px;background:Canvas;color:CanvasText}
details{margin-block:1rem 0}summary{min-height:44px;display:flex;align-items:center;cursor:pointer;text-decoration:underline}
.acts{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;margin-block:1.5rem 0}.acts.tight{margin-block:.5rem}button,.acts a{display:inline-flex;align-items:center;font:inherit;box-sizing:border-box;min-height:44px;padding:.5rem 1.25rem;border:1px solid #888;border-radius:8px;background:none;color:inherit;cursor:pointer;text-decoration:none}
.main,button[aria-pressed=true]{background:CanvasText!important;color:Canvas!important;font-weight:600}
td button{padding:.25rem .75rem;min-height:36px;font-size:14px}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.5rem;margin:.5rem 0}dt{opacity:.75}dd{margin:0;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;font-size:14px}th,td{text-align:start;padding:.5rem 1rem .5rem 0;border-block-end:1px solid var(--line);white-space:nowrap}td.fill{white-space:normal;width:100%}.num{text-align:end}tfoot td{border:0;font-weight:600}.wide{overflow-x:auto}
a{color:inherit}.sums{justify-content:end}.sums dd{text-align:end}.state{display:inline-block;padding:0 .5rem;border:1px solid currentcolor;border-radius:99px;font-size:13px}
@media print{.note,.acts{display:none}body{margin:0}}`

type Cell = string | { html: string; kind?: 'num' | 'fill' }

/** `rows`: markup, with everything in it made safe. */
export function table(heads: Cell[], rows: Cell[][], empty: string): string {
  if (!rows.length) return `<p class="quiet">${empty}</p>`
  const cell = (tag: 'th' | 'td') => (each: Cell) => {
    const { html, kind } = typeof each === 'string' ? { html: each, kind: undefined } : each
    return `<${tag}${kind ? ` class="${kind}"` : ''}>${html}</${tag}>`
  }
  const body = rows.map((row) => `<tr>${row.map(cell('td')).join('')}</tr>`).join('')
  return `<div class="wide" tabindex="0"><table><thead><tr>${heads.map(cell('th')).join('')}</tr></thead><tbody>${body}</tbody></table></div>`
}

export const field = (label: string, name: string, value: unknown, more = ''): string =>
  `<label>${label}<input name="${name}" value="${safe(String(value ?? ''))}"${more}></label>`

export const problemBox = (problem: string | undefined): string =>
  problem ? `<p class="problem" role="alert">${safe(problem)}</p>` : ''

export const at = (seconds: unknown): string =>
  typeof seconds === 'number' ? new Date(seconds * 1_000).toISOString().slice(0, 16).replace('T', ' ') : '–'
export const day = (seconds: unknown): string =>
  typeof seconds === 'number'
    ? new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(seconds * 1_000)
    : '–'

export function money(amount: unknown, currency: unknown): string {
  const code = String(currency ?? 'usd').toUpperCase()
  return moneyFormat('en', code).format(Number(amount ?? 0) / 10 ** digitsOf(code))
}

/** What a bank said, for whoever's card it is. */
export function refusalText(code: string): string {
  if (code === 'insufficient_funds') return 'The card has not enough money.'
  return code === 'expired_card' ? 'The card has expired.' : 'The card was declined.'
}

export const gonePage = (): string =>
  sandboxPage({
    title: 'Not found',
    body: '<h1>There is no such page</h1><p>The address is wrong, its time is over, or the sandbox was emptied.</p>',
  })
