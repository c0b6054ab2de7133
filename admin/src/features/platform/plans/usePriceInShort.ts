import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlatformPlanRecordFragment } from '../../../gql/graphql'
import { ownCurrency } from '../../../lib/currency'
import { localeFor, useFormat } from '../../../lib/format'

/** What a version costs a month in the reader's own currency; by agreement where it has no price. */
export function usePriceInShort(): (version: PlatformPlanRecordFragment) => string {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  return useCallback(
    ({ plan: { prices } }) => {
      const monthly = prices.filter(({ interval }) => interval === 'MONTH').map(({ amount }) => amount)
      const own = ownCurrency(
        monthly.map(({ currency }) => currency),
        localeFor(i18n.language),
      )
      const price = monthly.find(({ currency }) => currency === own)
      return price ? format.money(price) : t('billing.agreed')
    },
    [t, i18n.language, format],
  )
}
