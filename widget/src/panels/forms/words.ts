import { useSpeech } from '../surroundings.js'
import { ar } from './words.ar.js'
import { de } from './words.de.js'
import { en, type FormWords } from './words.en.js'
import { fr } from './words.fr.js'

export type FormKey = keyof FormWords
export const formWords: Record<string, FormWords> = { ar, de, en, fr }

/** The forms' words in the language that is spoken. */
export function useFormWords(): (key: FormKey, values?: Record<string, string>) => string {
  const { locale } = useSpeech()
  const words = formWords[locale.split('-')[0] ?? ''] ?? en
  return (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_match, name: string) => values[name] ?? '')
}
