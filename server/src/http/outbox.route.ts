import { createHash } from 'node:crypto'
import { type Response, Router } from 'express'
import type { CaughtSms } from '../providers/sms/embedded.js'
import type { CaughtMail } from '../providers/mail/embedded.js'
import { pagePolicy } from './headers.js'

type Caught = CaughtMail & { id: string }

/** What the stand-ins of mail and text messages caught, newest first. Mounted only where the stand-in is in use, which production refuses. */
export function outboxRoute(list: () => CaughtMail[], texts: () => CaughtSms[] = () => []): Router {
  const route = Router()
  const caught = (): Caught[] => list().map((mail) => ({ ...mail, id: idOf(mail) }))
  const find = (id: unknown): Caught | undefined => caught().find((mail) => mail.id === id)
  const send = (res: Response, html: string): void =>
    void res.setHeader('Cache-Control', 'no-store').type('html').send(html)

  route.get('/outbox', (_req, res) => {
    pagePolicy(res)
    send(res, listPage(caught(), texts()))
  })
  route.get('/outbox/:id', (req, res, next) => {
    const mail = find(req.params.id)
    if (!mail) return next()
    pagePolicy(res)
    send(res, mailPage(mail, { phone: req.query.width === 'phone', plain: req.query.view === 'text' || !mail.html }))
  })
  route.get('/outbox/:id/page', (req, res, next) => {
    const html = find(req.params.id)?.html
    if (!html) return next()
    // As a mail program shows it: no scripts, no frames, no forms; pictures from wherever the mail says.
    const policy = "default-src 'none'; img-src * data:; style-src 'unsafe-inline'; frame-ancestors 'self'"
    res.setHeader('Content-Security-Policy', `${policy}; sandbox allow-popups allow-popups-to-escape-sandbox`)
    send(res, html.replace('<head>', '<head><base target="_blank">'))
  })
  return route
}

const idOf = ({ idempotencyKey }: CaughtMail): string =>
  createHash('sha256').update(idempotencyKey).digest('hex').slice(0, 24)

function listPage(mails: Caught[], texts: CaughtSms[]): string {
  const all = [
    ...mails.map((mail) => ({ at: mail.at, html: card(mail) })),
    ...texts.map((sms) => ({ at: sms.at, html: textCard(sms) })),
  ].sort((a, b) => b.at.localeCompare(a.at))
  const cards =
    all.map(({ html }) => html).join('') ||
    '<p class="quiet">Nothing yet. What the installation would send appears here.</p>'
  return shell('Outbox', `<h1>Outbox</h1>${notice}${cards}`)
}

function card(mail: Caught): string {
  return `<article><h2><a href="/outbox/${mail.id}">${safe(mail.subject)}</a></h2>${facts(mail)}
<details><summary>Text</summary><pre dir="auto">${links(safe(mail.text))}</pre></details></article>`
}

/** A message to a phone is its text and nothing else. */
function textCard({ to, at, text }: CaughtSms): string {
  return `<article><h2>Text message</h2><dl><dt>To</dt><dd><bdi>${safe(to)}</bdi></dd><dt>At</dt><dd>${safe(at)}</dd></dl><pre dir="auto">${safe(text)}</pre></article>`
}

function mailPage(mail: Caught, { phone, plain }: { phone: boolean; plain: boolean }): string {
  const tab = (query: string, label: string, here: boolean): string =>
    `<a href="/outbox/${mail.id}${query}"${here ? ' aria-current="page"' : ''}>${label}</a>`
  const views = [
    mail.html ? tab('', 'Desktop', !phone && !plain) + tab('?width=phone', 'Phone', phone && !plain) : '',
    tab('?view=text', 'Text', plain),
  ]
  const shown = plain
    ? `<pre dir="auto">${links(safe(mail.text))}</pre>`
    : `<iframe class="${phone ? 'phone' : 'desk'}" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/outbox/${mail.id}/page" title="The mail"></iframe>`
  const heading = `<p><a href="/outbox">Outbox</a></p><h1 dir="auto">${safe(mail.subject)}</h1>`
  return shell(mail.subject, `${heading}${facts(mail)}<nav>${views.join('')}</nav>${shown}`)
}

const notice = '<p class="note">A stand-in: this was caught here and <strong>nothing was sent</strong>.</p>'

function facts(mail: Caught): string {
  const rows = {
    To: mail.to,
    From: mail.fromName,
    At: mail.at,
    ...(mail.unsubscribe ? { Unsubscribe: mail.unsubscribe } : {}),
  }
  const cells = Object.entries(rows).map(([name, value]) => `<dt>${name}</dt><dd dir="auto">${safe(value)}</dd>`)
  return `<dl>${cells.join('')}</dl>`
}

function shell(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${safe(title)}</title><style>
:root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.4rem;margin:0 0 .5rem}h2{font-size:1rem;margin:0 0 .25rem}a{color:LinkText}.note{padding:.75rem 1rem;border:1px solid;border-radius:8px}
article{border:1px solid #8884;border-radius:8px;padding:1rem;margin:1rem 0}.quiet{opacity:.7}
dl{display:grid;grid-template-columns:auto 1fr;gap:0 .75rem;margin:0 0 .75rem;font-size:13px}dt{opacity:.7}dd{margin:0;overflow-wrap:anywhere}
summary{font-size:13px;cursor:pointer}pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:.5rem 0 0;font:inherit}
nav{display:flex;gap:.25rem;margin:0 0 .75rem}nav a{padding:.35rem .75rem;border:1px solid #8884;border-radius:8px;text-decoration:none}nav a[aria-current]{border-color:currentColor;font-weight:600}
iframe{display:block;width:100%;height:42rem;border:1px solid #8884;border-radius:8px;background:#fff;background-clip:padding-box}iframe.phone{width:390px;max-width:100%;margin-inline:auto}</style>
<main>${body}</main></html>`
}

function links(html: string): string {
  return html.replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`)
}

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
