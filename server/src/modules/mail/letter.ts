/** What a mail says, without how it looks: plain sentences in order, so that the page and the plain text come from one place. */
export type Part =
  | { kind: 'text'; text: string }
  /** What to do next. The address is also written out in the plain text. */
  | { kind: 'action'; label: string; address: string }
  /** Short facts, such as when and from where. */
  | { kind: 'facts'; rows: [name: string, value: string][] }
  /** What the mail is about: each with a link, and what tells it from another. */
  | { kind: 'entries'; entries: Entry[] }
  /** A quiet link, for what few will want. Its address is written out in the plain text. */
  | { kind: 'aside'; label: string; address: string }
  /** Said more quietly, after the rest. */
  | { kind: 'note'; text: string }

export type Entry = { name: string; detail: string | null; address: string }
export type Letter = { subject: string; parts: Part[] }

export const text = (words: string): Part => ({ kind: 'text', text: words })
export const action = (label: string, address: string): Part => ({ kind: 'action', label, address })
export const facts = (...rows: [string, string][]): Part => ({ kind: 'facts', rows })
export const entries = (all: Entry[]): Part => ({ kind: 'entries', entries: all })
export const aside = (label: string, address: string): Part => ({ kind: 'aside', label, address })
export const note = (words: string): Part => ({ kind: 'note', text: words })

/** The languages we speak; another one falls back to English. */
export const mailLanguages = ['en', 'de', 'ar'] as const
export type MailLanguage = (typeof mailLanguages)[number]

export function languageOf(locale: string): MailLanguage {
  const [base] = locale.toLowerCase().split('-')
  return mailLanguages.find((language) => language === base) ?? 'en'
}

/** One letter in every language; `Facts` are what only the moment knows: a link, a name, an hour. */
export type LetterWords<Facts> = Record<MailLanguage, (facts: Facts & Sender) => Letter>

/** In whose name it is written, and the address of their admin with its last slash. */
export type Sender = { from: string; admin: string }
