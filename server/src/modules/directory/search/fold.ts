import { westernDigits } from '../../../kernel/digits.js'

/**
 * Text as search compares it: the same code folds documents and queries, so SQL sees only ready lexemes.
 * Case, accents and compatibility forms fall away (`Café` = `CAFE`, half-width kana = full-width), and so do the letters people
 * cannot find on their keyboard (`ß` `ø` `ł` `đ`), Arabic vowel marks and letter variants, Hebrew points and final forms,
 * the nukta, and the difference of hiragana and katakana. The marks of Thai, Kana (が is not か) and the Indic vowels stay.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.replaceAll('`', "'").toLowerCase()
  const bare = text.replace(apostrophes, "'").normalize('NFKD').replace(droppedMarks, '').toLowerCase()
  const western = westernDigits(bare.replace(special, (letter) => specialLetters[letter] ?? letter))
  return western
    .replace(katakana, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60))
    .replace(hebrewAbbreviation, "'")
    .normalize('NFC')
    .replace(katakana, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60))
}

/**
 * The other usual spelling of ä ö ü ø å (`Müller`/`Mueller`), or null where there is none to make. Listings are kept under both
 * and queries ask for both, so each spelling finds the other, and the bare letter (`Muller`) finds both.
 */
export function spelledOut(text: string): string | null {
  if (plain.test(text)) return null
  const composed = text.normalize('NFC').toLowerCase()
  return umlaut.test(composed) ? composed.replace(umlauts, (letter) => spelledLetters[letter] ?? letter) : null
}

/** Letters of scripts that are written without spaces, or whose words hang together: compared by pairs of characters. */
export const unspaced =
  /[[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]&&[\p{L}\p{M}\p{Nl}]]+/gv

// Most texts: nothing to fold but case.
const plain = /^[ -~\n]*$/
const apostrophes = /[’‘‛ʼʻʹ′´`＇׳]/g
const marks = [
  '\\u0300-\\u036f\\u0483-\\u0487\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f', // accents
  '\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7', // Hebrew points
  '\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed', // Arabic vowels, tatweel
  '\\u093c\\u09bc\\u0a3c\\u0abc\\u0b3c\\u0cbc', // nuktas
  '\\ufe00-\\ufe0f\\p{Cf}', // variation selectors and invisible formatting
]
const droppedMarks = new RegExp(`[${marks.join('')}]`, 'gu')
const katakana = /[\u30a1-\u30f6]/g
const hebrewAbbreviation = /(?<=\p{sc=Hebr})["״](?=\p{sc=Hebr})/gu
const umlaut = /[äöüøå]/
const umlauts = /[äöüøå]/g
const spelledLetters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }

const specialLetters: Record<string, string> = {
  ...{
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ħ: 'h',
    ŧ: 't',
    ŋ: 'n',
    ı: 'i',
    ĸ: 'k',
    ə: 'e',
  },
  ς: 'σ',
  ...{ ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' },
  // Alef wasla, teh marbuta and alef maksura; the Persian and Urdu letters that keyboards swap with the Arabic ones.
  ...{ ٱ: 'ا', ة: 'ه', ى: 'ي', ی: 'ي', ے: 'ي', ک: 'ك', ہ: 'ه', ھ: 'ه', ە: 'ه', ۀ: 'ه' },
}
const special = new RegExp(`[${Object.keys(specialLetters).join('')}]`, 'g')
