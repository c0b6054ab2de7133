import { ActionIcon, Select, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Plans.module.css'
import { useCurrencies } from './useCurrencies'

interface PriceRowsProps {
  label: string
  /** A row for each. */
  currencies: string[]
  /** What a row costs by: its word above the first row, and its whole name in a currency. */
  columns: { key: string; label: string; nameIn: (currency: string) => string }[]
  input: (at: number, key: string) => object
  onAdd: (currency: string) => void
  onRemove: (at: number) => void
  /** Said where there is no row. */
  none?: string
  /** At the end, beside the choice of another currency. */
  children?: ReactNode
}

/** What something costs, a row for each currency. */
export function PriceRows({ label, currencies, columns, input, onAdd, onRemove, none, children }: PriceRowsProps) {
  const { t } = useTranslation()
  const choices = useCurrencies(currencies)
  return (
    <>
      <ul className={classes.prices} aria-label={label}>
        {currencies.map((currency, at) => (
          <li key={currency} className={classes.price} data-first={at === 0 || undefined}>
            <span className={`${classes.code} ltr`}>{currency}</span>
            <div className={classes.cells}>
              {columns.map((column) => (
                <TextInput
                  key={column.key}
                  label={at === 0 && column.label}
                  aria-label={column.nameIn(currency)}
                  inputMode="decimal"
                  dir="ltr"
                  autoComplete="off"
                  {...input(at, column.key)}
                />
              ))}
            </div>
            <ActionIcon
              className={classes.remove}
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t('planEditor.removePrice', { currency })}
              onClick={() => onRemove(at)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </li>
        ))}
        {currencies.length === 0 && none && <li className="muted">{none}</li>}
      </ul>
      <div className={classes.pricesFoot}>
        <Select
          className={classes.add}
          label={t('planEditor.addCurrency')}
          placeholder={t('planEditor.pickCurrency')}
          searchable
          value={null}
          data={choices}
          onChange={(currency) => currency && onAdd(currency)}
        />
        {children}
      </div>
    </>
  )
}
