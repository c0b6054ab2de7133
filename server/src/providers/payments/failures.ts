/** Why a call to whoever takes the payments failed: a closed list, without its words, which may quote what was sent. */

/** The card was refused. `code`: the vendor's, such as `insufficient_funds`. */
export class Declined extends Error {
  constructor(readonly code: string) {
    super(`The card was declined (${code}).`)
  }
}

/** The bank wants to hear from the person. */
export class NeedsAuthentication extends Error {
  constructor(readonly url: string | null = null) {
    super('The bank asks for a confirmation.')
  }
}

/**
 * It cannot be asked at this moment. `unsure`: what was sent may have been done all the same. `kept`: it said itself that something broke there, and says
 * the same to this key for a day, whatever was done.
 */
export class NoAnswer extends Error {
  constructor(
    readonly retryAfter: number,
    readonly unsure = false,
    readonly kept = false,
  ) {
    super('Whoever takes the payments does not answer.')
  }
}

/** Our key is refused, as `status` says (401, 403): nothing can be asked until somebody mends it. */
export class KeyRefused extends NoAnswer {
  constructor(readonly status: number) {
    super(300)
  }
}

/** It was asked for what it cannot do: our mistake. `param`: which of what was sent. */
export class Rejected extends Error {
  constructor(
    readonly param: string,
    readonly code: string | null = null,
  ) {
    super(`It was refused: ${param}${code ? ` (${code})` : ''}.`)
  }
}

/** What was asked about is not there, or no longer. */
export class Gone extends Error {
  constructor(readonly what: string) {
    super(`There is no such ${what}.`)
  }
}

/** The line was not signed for us, or not as it stands, or too long ago. `why` is for the log alone. */
export class BadSignature extends Error {
  constructor(readonly why: string) {
    super('The signature does not hold.')
  }
}
