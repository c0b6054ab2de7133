/** A message ready to go. `text` is always there; `html` may be. Addresses are plain (`ana@example.org`). */
export type Mail = {
  to: string
  fromName: string
  subject: string
  text: string
  html?: string
  /** Same key, same message: an adapter that can, sends it once. */
  idempotencyKey: string
}

/** Sends one message or throws; the caller (a job) retries. */
export type MailPort = {
  readonly name: string
  send: (mail: Mail) => Promise<void>
}
