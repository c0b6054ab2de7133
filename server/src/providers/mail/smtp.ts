import { createTransport } from 'nodemailer'
import { type Mail, type MailPort, Undeliverable } from './port.js'

/** SMTP by nodemailer. `url` as in `smtps://user:pass@host:465`; `from` is the platform's address, the name is the tenant's. */
export function smtp(url: string, from: string): MailPort & { close: () => void } {
  // By default a server that says nothing is waited for up to ten minutes; a job is better tried again.
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 }
  const transport = createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true } as never, {
    from,
  })
  return {
    name: 'smtp',
    send: async (mail) => {
      await transport.sendMail(message(mail, from)).catch((error: SmtpError) => {
        throw told(error)
      })
    },
    reach: async () => {
      await transport.verify()
    },
    close: () => transport.close(),
  }
}

function message(mail: Mail, from: string) {
  const { unsubscribe } = mail
  return {
    from: { name: oneLine(mail.fromName), address: from },
    to: { name: '', address: mail.to },
    subject: oneLine(mail.subject),
    text: mail.text,
    ...(mail.html ? { html: mail.html } : {}),
    messageId: `<${mail.idempotencyKey.replace(/[^\w.-]/g, '')}@${from.split('@')[1] ?? 'localhost'}>`,
    // Nobody's holiday notice answers an automatic mail (RFC 3834).
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribe
        ? { 'List-Unsubscribe': `<${oneLine(unsubscribe)}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
    },
  }
}

/** A line break in a header would begin another header. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').slice(0, 300)
}

type SmtpError = Error & { responseCode?: number; command?: string; response?: string }

const noMailbox = new Set([550, 551, 553, 556])

/**
 * Only what is said about the address (RCPT TO) and for good: by its enhanced code where there is one (RFC 3463: 5.1.x no such
 * address, 5.2.1 mailbox shut), else by the plain one. A full mailbox, a policy or a refused sender are no fault of the address.
 */
function told(error: SmtpError): Error {
  // A server may quote what it was sent: no address and nothing as long as the secret of a link is kept of its words.
  const words = error.message.replace(/[^\s<>"':]+@[^\s<>"':]+/g, '(address)').replace(/[\w-]{20,}/g, '(…)')
  const code = error.responseCode ?? 0
  if (error.command !== 'RCPT TO' || code < 500) return new Error(words)
  const enhanced = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(error.response ?? '')?.[0]
  const gone = enhanced ? /^5\.(1\.|2\.1$)/.test(enhanced) : noMailbox.has(code)
  return gone ? new Undeliverable(words, [code, enhanced].filter(Boolean).join(' ')) : new Error(words)
}
