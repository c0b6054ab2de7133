import type { Speech } from '../speech.js'

type Labelled = { label: string; labels: { locale: string; label: string }[] }

/** What a field or an option is called for who reads. */
export function labelIn({ label, labels }: Labelled, { locale }: Speech): string {
  const language = locale.split('-')[0]
  return labels.find((one) => one.locale === locale || one.locale.split('-')[0] === language)?.label ?? label
}
