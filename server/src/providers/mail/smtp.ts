import { createTransport } from 'nodemailer'
import type { MailPort } from './port.js'

/** SMTP by nodemailer. `url` as in `smtps://user:pass@host:465`; `from` is the platform's address, the name is the tenant's. */
export function smtp(url: string, from: string): MailPort & { close: () => void } {
  const transport = createTransport(url, { from, disableFileAccess: true, disableUrlAccess: true } as never)
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
