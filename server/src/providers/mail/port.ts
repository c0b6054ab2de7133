/** A message ready to go. `text` is always there; `html` may be. Addresses are plain (`ana@example.org`). */
export type Mail = {
  to: string
  fromName: string
  subject: string
  text: string
  html?: string
  /** Same key, same message: an adapter that can, sends it once. */
  idempotencyKey: string
  /** Address that ends mails of this kind by one POST (RFC 8058); absent for what cannot be switched off. */
  unsubscribe?: string
}

/** Sends one message or throws; the caller (a job) retries, unless it is `Undeliverable`. */
export type MailPort = {
  readonly name: string
  send: (mail: Mail) => Promise<void>
  /** A stand-in, whose mails reach nobody. */
  readonly staysHere?: true
  /** Asks whether mails could be sent, without sending one; throws when not. Absent where nothing is asked. */
  reach?: () => Promise<void>
}

/** The address itself was refused for good: no mailbox is there. `reason`: the server's codes, such as `550 5.1.1`. */
export class Undeliverable extends Error {
  constructor(
    message: string,
    readonly reason: string,
  ) {
    super(message)
  }
}
