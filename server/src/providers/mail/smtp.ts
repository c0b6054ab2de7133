import { createTransport } from 'nodemailer'
import type { MailPort } from './port.js'

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
      await transport.sendMail({
        from: { name: oneLine(mail.fromName), address: from },
        to: { name: '', address: mail.to },
        subject: oneLine(mail.subject),
        text: mail.text,
        ...(mail.html ? { html: mail.html } : {}),
        messageId: `<${mail.idempotencyKey.replace(/[^\w.-]/g, '')}@${from.split('@')[1] ?? 'localhost'}>`,
      })
    },
    close: () => transport.close(),
  }
}

/** A line break in a header would begin another header. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').slice(0, 300)
}
