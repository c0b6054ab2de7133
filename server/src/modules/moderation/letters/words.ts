import { facts, type LetterWords, text } from '../../mail/letter.js'

/** PUBLIC, REFUSED: of an endorsement. KEPT, REMOVED: of what was reported. Then of a claim, of a suggested edit, and of an import. */
export type Decided = {
  outcome:
    | 'PUBLIC'
    | 'REFUSED'
    | 'KEPT'
    | 'REMOVED'
    | 'GRANTED'
    | 'NOT_GRANTED'
    | 'TAKEN'
    | 'LEFT'
    | 'RELEASED'
    | 'TAKEN_BACK'
  business: string
  reason: string | null
}

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
  GRANTED: (it, from) => [
    `${it} is yours at ${from}`,
    'Sign in again to change what it says. Your first look is at your own listings.',
  ],
  NOT_GRANTED: (it, from) => [`Your claim of ${it}`, `${from} has looked at it and could not see that it is yours.`],
  TAKEN: (it, from) => [`Your suggestion about ${it}`, `${from} has taken it over. Thank you.`],
  LEFT: (it, from) => [`Your suggestion about ${it}`, `${from} has looked at it and left things as they are.`],
  RELEASED: (it, from) => [
    `Your import of ${it} is approved`,
    `${from} has looked at it. Its new listings are public now.`,
  ],
  TAKEN_BACK: (it, from) => [
    `Your import of ${it} was not approved`,
    `${from} has looked at it. None of its new listings became public.`,
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
  GRANTED: (it, from) => [
    `${it} gehört bei ${from} jetzt Ihnen`,
    'Melden Sie sich neu an, um den Eintrag zu ändern. Sie sehen dann zuerst Ihre eigenen Einträge.',
  ],
  NOT_GRANTED: (it, from) => [
    `Ihr Anspruch auf ${it}`,
    `${from} hat ihn geprüft und konnte nicht erkennen, dass der Eintrag Ihnen gehört.`,
  ],
  TAKEN: (it, from) => [`Ihr Vorschlag zu ${it}`, `${from} hat ihn übernommen. Vielen Dank.`],
  LEFT: (it, from) => [`Ihr Vorschlag zu ${it}`, `${from} hat ihn geprüft und es beim Bisherigen belassen.`],
  RELEASED: (it, from) => [
    `Ihr Import von ${it} ist freigegeben`,
    `${from} hat ihn geprüft. Seine neuen Einträge sind jetzt öffentlich.`,
  ],
  TAKEN_BACK: (it, from) => [
    `Ihr Import von ${it} wurde nicht freigegeben`,
    `${from} hat ihn geprüft. Keiner seiner neuen Einträge wurde öffentlich.`,
  ],
}

const ar: Said = {
  PUBLIC: (it, from) => [`صارت توصيتك بـ ${it} منشورة`, `راجعها ${from}. شكرًا على وقتك.`],
  REFUSED: (it, from) => [`لم تُنشر توصيتك بـ ${it}`, `راجعها ${from} وقرّر عدم عرضها.`],
  KEPT: (it, from) => [`بلاغك عن ${it}`, `راجع ${from} ما أبلغت عنه ورأى أنه يمكن أن يبقى.`],
  REMOVED: (it, from) => [`بلاغك عن ${it}`, `راجع ${from} ما أبلغت عنه وأزاله. شكرًا لك.`],
  GRANTED: (it, from) => [`صار ${it} لك لدى ${from}`, 'سجّل الدخول من جديد لتعديل بياناته. سترى أنشطتك أولًا.'],
  NOT_GRANTED: (it, from) => [`مطالبتك بـ ${it}`, `راجعها ${from} ولم يتبيّن له أن النشاط لك.`],
  TAKEN: (it, from) => [`اقتراحك بشأن ${it}`, `اعتمده ${from}. شكرًا لك.`],
  LEFT: (it, from) => [`اقتراحك بشأن ${it}`, `راجعه ${from} وأبقى الأمر على حاله.`],
  RELEASED: (it, from) => [`اعتُمد استيرادك للملف ${it}`, `راجعه ${from}، وصارت أنشطته الجديدة منشورة.`],
  TAKEN_BACK: (it, from) => [`لم يُعتمد استيرادك للملف ${it}`, `راجعه ${from}، ولم يُنشر أي من أنشطته الجديدة.`],
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
