import { dictionary } from '@zxcvbn-ts/language-common'

/** The most used passwords of public breaches (about 49,000, MIT), folded to lower case. */
const common = new Set(dictionary['passwords-common'].map((word) => String(word).toLowerCase()))

export function isCommon(password: string): boolean {
  return common.has(password.toLowerCase())
}
