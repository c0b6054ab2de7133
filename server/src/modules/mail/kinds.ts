import type { z } from 'zod'
import type { Scope } from '../../scope/scope.js'
import type { Letter, LetterWords, MailLanguage, Sender } from './letter.js'

/**
 * Why it is sent. ASKED: its reader asked for it a moment ago, so it goes even to an address that bounced before, and a success
 * lifts that. SECURITY: about their account, never to be switched off. NOTICE: may be switched off, and says how in its headers.
 */
export type MailPurpose = 'ASKED' | 'SECURITY' | 'NOTICE'

/** Whom it goes to and what only the moment knows. `key`: what it is about, so that a job that runs twice sends the same mail. */
export type Addressed<Facts> = { to: string; facts: Facts; key?: string; unsubscribe?: string }

export type Given<Payload, Facts> = {
  /** When it is sent, for the contract and the admin: a sentence. */
  about: string
  purpose: MailPurpose
  /** Of a tenant that is shut it is sent when the tenant is open again, if it still holds then; without this it is not sent. */
  waits?: boolean
  payload: z.ZodType<Payload>
  /** In the transaction of the job, under the walls of its tenant and user. Null: what it would tell is no longer so. */
  address: (scope: Scope, payload: Payload, sender: Sender) => Promise<Addressed<Facts> | null>
  words: LetterWords<Facts>
  /** For the preview in the admin: the same kind of facts, invented. */
  sample: (sender: Sender) => Facts
}

export type Composed = { to: string; letter: Letter; key?: string; unsubscribe?: string }
export type MailKind = {
  about: string
  purpose: MailPurpose
  waits: boolean
  compose: (scope: Scope, payload: unknown, speaking: Speaking) => Promise<Composed | null>
  preview: (speaking: Speaking) => Letter
}
export type Speaking = { sender: Sender; language: MailLanguage }

/** Every kind of mail of a room by its name: what `enqueue` calls `kind` in the payload of the task `mail`. */
export type MailKinds = Record<string, MailKind>

export function mailKind<Payload, Facts>(given: Given<Payload, Facts>): MailKind {
  const { about, purpose, waits = false, payload, address, words, sample } = given
  return {
    about,
    purpose,
    waits,
    compose: async (scope, raw, { sender, language }) => {
      const addressed = await address(scope, payload.parse(raw), sender)
      if (!addressed) return null
      const { facts, ...rest } = addressed
      return { ...rest, letter: words[language]({ ...facts, ...sender }) }
    },
    preview: ({ sender, language }) => words[language]({ ...sample(sender), ...sender }),
  }
}
