import type { LocalizedLabelInput } from '../../../gql/graphql'

/** What a field is called in one language; its choices by what they are called everywhere. */
export type Spoken = { locale: string; label: string; choices: Record<string, string> }

type Labels = readonly { locale: string; label: string }[]
type Named = { labels: Labels; options: readonly { label: string; labels: Labels }[] }

/** Every language in which something of the field has a name. */
export function spokenOf({ labels, options }: Named): Spoken[] {
  const locales = new Set([...labels, ...options.flatMap((option) => option.labels)].map(({ locale }) => locale))
  const said = (all: Labels, wanted: string): string => all.find(({ locale }) => locale === wanted)?.label ?? ''
  return [...locales].map((locale) => ({
    locale,
    label: said(labels, locale),
    choices: Object.fromEntries(options.map((option) => [option.label, said(option.labels, locale)])),
  }))
}

/** What was left empty is no label. */
export function labelsIn(spoken: Spoken[], choice?: string): LocalizedLabelInput[] {
  return spoken.flatMap(({ locale, label, choices }) => {
    const said = (choice === undefined ? label : (choices[choice] ?? '')).trim()
    return said ? [{ locale, label: said }] : []
  })
}
