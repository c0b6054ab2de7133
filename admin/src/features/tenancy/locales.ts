/** Languages a tenant's widget and mails are likely to speak; each in the reader's language, what is set always among them. */
const LOCALES = [
  'ar',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'fi',
  'fr',
  'he',
  'hu',
  'it',
  'ja',
  'ko',
  'nb',
  'nl',
  'pl',
  'pt',
  'ro',
  'ru',
  'sv',
  'th',
  'tr',
  'uk',
  'zh',
]

export function localeChoices(reader: string, set: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(reader, { type: 'language' })
  const codes = LOCALES.includes(set) ? LOCALES : [set, ...LOCALES]
  return codes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, reader))
}
