import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { currencies } from '../../../lib/currencyTable'
import { localeFor } from '../../../lib/format'

/** Every currency it can be sold in, in the reader's words, without those on the list. */
export function useCurrencies(taken: string[]) {
  const { i18n } = useTranslation()
  const every = useMemo(() => {
    const names = new Intl.DisplayNames(localeFor(i18n.language), { type: 'currency' })
    return currencies.map((value) => ({ value, label: `${value} · ${names.of(value)}` }))
  }, [i18n.language])
  return every.filter(({ value }) => !taken.includes(value))
}
