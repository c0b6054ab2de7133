const foreignDigit = /(?![0-9])\p{Nd}/gu

// The decimal digits of a script stand in one run of ten; these are the zeros.
const zeros = Array.from('٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐').map((zero) => zero.codePointAt(0) ?? 0)

/** A text with the digits of every script as 0 to 9. */
export const westernDigits = (text: string): string => text.replace(foreignDigit, westernDigit)

function westernDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  const zero = zeros.find((each) => code >= each && code < each + 10)
  return zero === undefined ? digit : String(code - zero)
}
