/** One text message. `to`: E.164. Same key, same message: an adapter that can, sends it once. */
export type Sms = { to: string; text: string; idempotencyKey: string }

/** Sends one message or throws; the caller (a job) tries again, unless it is `Undeliverable`. */
export type SmsPort = {
  readonly name: string
  send: (sms: Sms) => Promise<void>
}

/** Nobody knows whether it was sent: the line broke after it was handed over, or what answered was no answer. */
export class Unsure extends Error {}

/** The number takes no messages, or we may not send it any: trying again would be refused again. `reason`: the vendor's code. */
export class Undeliverable extends Error {
  constructor(readonly reason: string) {
    super(`The number takes no messages (${reason}).`)
  }
}
