import { Router } from 'express'
import type { CaughtMail } from '../providers/mail/embedded.js'
import { pagePolicy } from './headers.js'

/** What the mail stand-in caught, newest first. Mounted only where the stand-in is in use, which production refuses. */
export function outboxRoute(list: () => CaughtMail[]): Router {
  const route = Router()
  route.get('/outbox', (_req, res) => {
    pagePolicy(res)
    res.setHeader('Cache-Control', 'no-store')
    res.type('html').send(page(list()))
  })
  return route
}

function page(mails: CaughtMail[]): string {
  const cards =
    mails.map(card).join('') || '<p class="empty">No mail yet. What the installation would send appears here.</p>'
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Outbox</title><style>
:root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
.note{padding:.75rem 1rem;border:1px solid;border-radius:8px}article{border:1px solid #8884;border-radius:8px;padding:1rem;margin:1rem 0}
h2{font-size:1rem;margin:0 0 .25rem}dl{display:grid;grid-template-columns:auto 1fr;gap:0 .75rem;margin:0 0 .75rem;font-size:13px}dt{opacity:.7}dd{margin:0}
pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:0;font:inherit}.empty{opacity:.7}</style>
<h1>Outbox</h1><p class="note">A stand-in: this mail was caught here and <strong>nothing was sent</strong>.</p>${cards}</html>`
}

function card(mail: CaughtMail): string {
  return `<article><h2>${safe(mail.subject)}</h2><dl><dt>To</dt><dd>${safe(mail.to)}</dd><dt>From</dt><dd>${safe(mail.fromName)}</dd>
<dt>At</dt><dd><time>${safe(mail.at)}</time></dd></dl><pre dir="auto">${links(safe(mail.text))}</pre></article>`
}

function links(html: string): string {
  return html.replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`)
}

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
