import { useTranslation } from 'react-i18next'
import { Section } from '../../../ui/Section'
import { PriceRows } from './PriceRows'
import { INTERVALS, usePlanFormContext } from './planDraft'

/** What is left empty is not sold like that, and without any the price is agreed. */
export function PlanPrices() {
  const { t } = useTranslation()
  const form = usePlanFormContext()
  return (
    <Section title={t('planEditor.prices')} lead={t('planEditor.pricesText')}>
      <PriceRows
        label={t('planEditor.prices')}
        currencies={form.getValues().prices.map(({ currency }) => currency)}
        columns={INTERVALS.map((key) => ({
          key,
          label: t(`planEditor.each.${key}`),
          nameIn: (currency) => t(`planEditor.eachIn.${key}`, { currency }),
        }))}
        input={(at, key) => form.getInputProps(`prices.${at}.${key}`)}
        onAdd={(currency) => form.insertListItem('prices', { currency, MONTH: '', YEAR: '' })}
        onRemove={(at) => form.removeListItem('prices', at)}
        none={t('planEditor.noPrices')}
      />
    </Section>
  )
}
