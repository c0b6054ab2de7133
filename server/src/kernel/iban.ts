/** A text without the IBANs in it: upper case, in one piece or in fours. */
export const withoutIbans = (text: string): string =>
  text.replace(shaped, (found) => {
    const end = [...[...found.matchAll(/ /g)].map(({ index }) => index), found.length].find((at) =>
      isIban(found.slice(0, at)),
    )
    return end ? ` ${found.slice(end)}` : found
  })

const shaped = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]){11,30}/gu

/** ISO 13616: its first four moved to the end, letters as numbers, what is left by 97 is 1. */
function isIban(text: string): boolean {
  const plain = text.replaceAll(' ', '')
  if (plain.length < 15) return false
  const digits = `${plain.slice(4)}${plain.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => `${Number.parseInt(letter, 36)}`)
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
}
