import { Button, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './StarLengths.module.css'
import { readDays } from './starDraft'

interface StarLengthsProps {
  lengths: number[]
  onAdd: (days: number) => void
  onRemove: (days: number) => void
}

/** For how many days standing out is sold: each with its way out, and a field for another. */
export function StarLengths({ lengths, onAdd, onRemove }: StarLengthsProps) {
  const { t } = useTranslation()
  const [written, setWritten] = useState('')
  const [error, setError] = useState<string | null>(null)
  const add = () => {
    const days = readDays(written)
    const isKnown = lengths.includes(days)
    setError(Number.isNaN(days) ? t('planEditor.starNoDays') : isKnown ? t('planEditor.starKnown') : null)
    if (Number.isNaN(days) || isKnown) return
    onAdd(days)
    setWritten('')
  }
  return (
    <div className={classes.lengths}>
      <ul className={classes.list} aria-label={t('planEditor.starLengths')}>
        {lengths.map((count) => (
          <li key={count}>
            <Button
              variant="default"
              size="compact-sm"
              rightSection={<IconX size={14} aria-hidden />}
              aria-label={t('planEditor.starRemove', { count })}
              onClick={() => onRemove(count)}
            >
              {t('planEditor.starDays', { count })}
            </Button>
          </li>
        ))}
      </ul>
      <form
        className={classes.add}
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <TextInput
          label={t('planEditor.starAnother')}
          placeholder="14"
          inputMode="numeric"
          autoComplete="off"
          dir="ltr"
          value={written}
          error={error}
          onChange={(event) => {
            setWritten(event.currentTarget.value)
            setError(null)
          }}
        />
        <Button type="submit" variant="default" disabled={!written.trim()}>
          {t('planEditor.starAdd')}
        </Button>
      </form>
    </div>
  )
}
