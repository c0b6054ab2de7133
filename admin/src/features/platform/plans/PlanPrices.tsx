import { ActionIcon, Select, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../ui/Section'
import classes from './Plans.module.css'
import { INTERVALS, usePlanFormContext } from './planDraft'
import { useCurrencies } from './useCurrencies'

/** A row for each currency; what is left empty is not sold like that, and without any the price is agreed. */
export function PlanPrices() {
  const { t } = useTranslation()
  const form = usePlanFormContext()
  const { prices } = form.getValues()
  const choices = useCurrencies(prices.map(({ currency }) => currency))
  return (
    <Section title={t('planEditor.prices')} lead={t('planEditor.pricesText')}>
      <ul className={classes.prices} aria-label={t('planEditor.prices')}>
        {prices.map(({ currency }, at) => (
          <li key={currency} className={classes.price} data-first={at === 0 || undefined}>
            <span className={`${classes.code} ltr`}>{currency}</span>
            {INTERVALS.map((interval) => (
              <TextInput
                key={interval}
                label={at === 0 && t(`planEditor.each.${interval}`)}
                aria-label={t(`planEditor.eachIn.${interval}`, { currency })}
                inputMode="decimal"
                dir="ltr"
                autoComplete="off"
                {...form.getInputProps(`prices.${at}.${interval}`)}
              />
            ))}
            <ActionIcon
              className={classes.remove}
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t('planEditor.removePrice', { currency })}
              onClick={() => form.removeListItem('prices', at)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </li>
        ))}
        {prices.length === 0 && <li className="muted">{t('planEditor.noPrices')}</li>}
      </ul>
      <Select
        className={classes.add}
        label={t('planEditor.addCurrency')}
        placeholder={t('planEditor.pickCurrency')}
        searchable
        value={null}
        data={choices}
        onChange={(currency) => currency && form.insertListItem('prices', { currency, MONTH: '', YEAR: '' })}
      />
    </Section>
  )
}
