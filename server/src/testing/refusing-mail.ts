import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { smtp } from '../providers/mail/smtp.js'

/** A mail server that takes every mail to its last line and then refuses it in the words of `answer`, and the way to it. */
export async function refusingServer(
  answer: (mail: string) => string,
): Promise<{ port: ReturnType<typeof smtp>; close: () => void }> {
  const listening = createServer((socket) => {
    let mail: string | null = null
    socket.on('error', () => undefined)
    socket.write('220 mail.example\r\n')
    socket.on('data', (chunk) => {
      if (mail !== null) {
        mail += chunk.toString()
        if (!mail.endsWith('\r\n.\r\n')) return
        socket.write(`${answer(mail)}\r\n`)
        mail = null
        return
      }
      for (const line of chunk.toString().split('\r\n').filter(Boolean)) {
        if (/^DATA/i.test(line)) mail = ''
        socket.write(mail === '' ? '354 go on\r\n' : '250 ok\r\n')
      }
    })
  }).listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const port = smtp(`smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`, 'no-reply@towns.example')
  const close = (): void => {
    port.close()
    listening.close()
  }
  return { port, close }
}
