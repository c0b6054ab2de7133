/**
 * `clock`: a time of day with its minutes (up to 48:00); `loose` where its writing is not the format's (`8h30`, `10.30`).
 * `word`: letters, lower case, without a final full stop. `mark`: punctuation. `odd`: nothing we know.
 */
export type Token = {
  kind: 'clock' | 'number' | 'word' | 'comment' | 'always' | 'mark' | 'odd'
  text: string
  value: number
  loose: boolean
  from: number
  to: number
}

// Sticky, without nested repetition: each looks at a character once, so the time is linear in the text.
const space = /[\s\u200b\ufeff]+/y
const always = /24\s?\/\s?7(?![\d:])/y
// `15.06.` is a date, `10.30` a time.
const clock = /(\d{1,2})(?:([:h])(\d{2})(?!\d)|(\.)(\d{2})(?![\d.]))/iy
const number = /\d+/y
const comment = /"([^"]*)"/y
const meridiem = /([ap])\.\s?m\.?/iy
const word = /\p{L}[\p{L}\p{M}'’]*\.?/uy
const mark = /\|\||[;,\-+:[\]()/&?]/y

/** The same text in the characters the format knows: one kind of dash, quote and space; full-width forms made plain. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−﹘~〜]/g, '-')
    .replace(/[“”„‟«»＂]/g, '"')
}

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const blank = take(space, text, at)
    if (blank) {
      at += blank[0].length
      continue
    }
    const token = tokenAt(text, at)
    tokens.push(token)
    at = token.to
  }
  return tokens
}

function tokenAt(text: string, from: number): Token {
  const make = (kind: Token['kind'], length: number, extra: Partial<Token> = {}): Token => {
    return { kind, text: text.slice(from, from + length), value: 0, loose: false, from, to: from + length, ...extra }
  }
  let match = take(always, text, from)
  if (match) return make('always', match[0].length)
  match = take(clock, text, from)
  if (match) {
    const [hours, minutes] = [Number(match[1]), Number(match[3] ?? match[5])]
    const value = hours * 60 + minutes
    const kind = minutes < 60 && value <= 2880 ? 'clock' : 'odd'
    return make(kind, match[0].length, { value, loose: match[2] !== ':' })
  }
  match = take(number, text, from)
  if (match) return make('number', match[0].length, { value: Number(match[0]) })
  match = take(comment, text, from)
  if (match) return make('comment', match[0].length, { text: match[1]?.trim() ?? '' })
  match = take(meridiem, text, from)
  if (match) return make('word', match[0].length, { text: `${match[1]?.toLowerCase()}m` })
  match = take(word, text, from)
  if (match) return make('word', match[0].length, { text: match[0].toLowerCase().replace(/\.$/, '') })
  match = take(mark, text, from)
  if (match) return make('mark', match[0].length)
  return make('odd', String.fromCodePoint(text.codePointAt(from) ?? 0).length)
}

function take(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
