import { facts, type LetterWords, text } from '../../mail/letter.js'

/** PUBLIC, REFUSED: of an endorsement. KEPT, REMOVED: of what was reported. */
export type Decided = { outcome: 'PUBLIC' | 'REFUSED' | 'KEPT' | 'REMOVED'; business: string; reason: string | null }

type Said = Record<Decided['outcome'], (business: string, from: string) => [subject: string, words: string]>

const en: Said = {
  PUBLIC: (it, from) => [
    `Your endorsement of ${it} is public`,
    `${from} has looked at it. Thank you for taking the time.`,
  ],
  REFUSED: (it, from) => [
    `Your endorsement of ${it} was not published`,
    `${from} has looked at it and decided not to show it.`,
  ],
  KEPT: (it, from) => [
    `Your report about ${it}`,
    `${from} has looked at what you reported and found that it may stay.`,
  ],
  REMOVED: (it, from) => [
    `Your report about ${it}`,
    `${from} has looked at what you reported and taken it down. Thank you.`,
  ],
}

const de: Said = {
  PUBLIC: (it, from) => [
    `Ihre Empfehlung für ${it} ist öffentlich`,
    `${from} hat sie geprüft. Danke, dass Sie sich die Zeit genommen haben.`,
  ],
  REFUSED: (it, from) => [
    `Ihre Empfehlung für ${it} wurde nicht veröffentlicht`,
    `${from} hat sie geprüft und entschieden, sie nicht zu zeigen.`,
  ],
  KEPT: (it, from) => [
    `Ihre Meldung zu ${it}`,
    `${from} hat geprüft, was Sie gemeldet haben, und entschieden, dass es bleiben kann.`,
  ],
  REMOVED: (it, from) => [
    `Ihre Meldung zu ${it}`,
    `${from} hat geprüft, was Sie gemeldet haben, und es entfernt. Vielen Dank.`,
  ],
}

const ar: Said = {
  PUBLIC: (it, from) => [`صارت توصيتك بـ ${it} منشورة`, `راجعها ${from}. شكرًا على وقتك.`],
  REFUSED: (it, from) => [`لم تُنشر توصيتك بـ ${it}`, `راجعها ${from} وقرّر عدم عرضها.`],
  KEPT: (it, from) => [`بلاغك عن ${it}`, `راجع ${from} ما أبلغت عنه ورأى أنه يمكن أن يبقى.`],
  REMOVED: (it, from) => [`بلاغك عن ${it}`, `راجع ${from} ما أبلغت عنه وأزاله. شكرًا لك.`],
}

const letterIn =
  (said: Said, why: string): LetterWords<Decided>['en'] =>
  ({ outcome, business, reason, from }) => {
    const [subject, words] = said[outcome](business, from)
    return { subject, parts: [text(words), ...(reason ? [facts([why, reason])] : [])] }
  }

export const decidedWords: LetterWords<Decided> = {
  en: letterIn(en, 'Why'),
  de: letterIn(de, 'Warum'),
  ar: letterIn(ar, 'السبب'),
}
