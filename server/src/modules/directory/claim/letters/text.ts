import type { MailLanguage } from '../../../mail/letter.js'

type Facts = { from: string; business: string; code: string }

const words: Record<MailLanguage, (facts: Facts) => string> = {
  en: ({ from, business, code }) =>
    `${code} is the code for ${business} at ${from}. If you did not ask for it, give it to nobody.`,
  de: ({ from, business, code }) =>
    `${code} ist der Code für ${business} bei ${from}. Wenn Sie ihn nicht angefordert haben, geben Sie ihn niemandem.`,
  ar: ({ from, business, code }) => `${code} رمز ${business} لدى ${from}. إن لم تطلبه فلا تعطه لأحد.`,
}

/** Short: each further part of a message costs as much as the first. Six digits come first, where a phone looks for them. */
export function claimText(language: MailLanguage, { from, business, code }: Facts): string {
  return words[language]({ from: named(from), business: named(business), code })
}

/**
 * What somebody else named goes to a phone that did not ask: no line of its own, nothing that a phone makes a link of, and no digits that look
 * like a code. It is cut without an ellipsis, which is not in the letters of a message and would make three of one.
 */
function named(text: string): string {
  const plain = text
    .replace(/[\p{C}\s]+/gu, ' ')
    .replace(/(?<=\S)[./:@](?=\S)/g, ' ')
    .replace(/\p{Nd}{5,}/gu, '#')
    .trim()
  return Array.from(plain).slice(0, 40).join('').trim()
}
