import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'

const DAYS = ['7', '30', '90', '365']
const DAY = 86_400_000

/** `30` days from now, `2031-05-01` (to that day's end here), or nothing for never. */
export function endOf(expiry: string): string | null {
  if (!expiry) return null
  if (/^\d+$/.test(expiry)) return new Date(Date.now() + Number(expiry) * DAY).toISOString()
  return new Date(`${expiry}T23:59:59`).toISOString()
}

interface ExpiryFieldProps {
  value: string
  onChange: (expiry: string) => void
  error?: string | undefined
}

export function ExpiryField({ value, onChange, error }: ExpiryFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [chosen, setChosen] = useState(false)
  const from = new Date(Date.now() + DAY)
  const first = `${from.getFullYear()}-${String(from.getMonth() + 1).padStart(2, '0')}-${String(from.getDate()).padStart(2, '0')}`
  const choose = (to: string) => {
    setChosen(to === 'date')
    onChange(to === 'date' ? first : to)
  }
  const ends = endOf(value)
  return (
    <>
      <NativeSelect
        label={t('keys.ends')}
        description={ends ? t('keys.endsOn', { on: format.date(ends) }) : t('keys.endsNever')}
        value={chosen ? 'date' : value}
        onChange={(event) => choose(event.currentTarget.value)}
        error={chosen ? undefined : error}
        data={[
          ...DAYS.map((days) => ({ value: days, label: t('keys.inDays', { count: Number(days) }) })),
          { value: 'date', label: t('keys.onDate') },
          { value: '', label: t('keys.never') },
        ]}
      />
      {chosen && (
        <TextInput
          type="date"
          label={t('keys.date')}
          required
          min={first}
          value={value}
          onChange={(event) => event.currentTarget.value && onChange(event.currentTarget.value)}
          error={error}
        />
      )}
    </>
  )
}
