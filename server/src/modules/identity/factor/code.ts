/** What a code may be made of, in whichever digits a keyboard writes; hyphens and spaces are how people group them. */
export const codePattern = /^[\p{Nd}A-Za-z\s-]*$/u
export const codeMessage = { message: 'A code is made of digits and letters.' }

/** Without grouping, in lower case, in ASCII digits: an Arabic or Persian keyboard writes others. */
export function plainCode(code: string): string {
  return code
    .toLowerCase()
    .replace(/[\s-]/g, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
}
