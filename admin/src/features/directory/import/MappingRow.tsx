import { NativeSelect } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './Import.module.css'
import type { Import } from './useImport'

interface MappingRowProps {
  column: Import['columns'][number]
  value: string
  options: { value: string; label: string }[]
  onChange: (field: string) => void
}

/** A column as it stands in the file, and what it means here. */
export function MappingRow({ column, value, options, onChange }: MappingRowProps) {
  const { t } = useTranslation()
  const heading = column.heading || t('imports.column', { number: column.index + 1 })
  return (
    <li className={classes.pair} data-out={!value || undefined}>
      <div className={classes.source}>
        <b dir="auto">{heading}</b>
        <span className={classes.samples} dir="auto">
          {column.samples.join(' · ') || t('imports.emptyColumn')}
        </span>
      </div>
      <IconArrowRight size={16} className={classes.arrow} aria-hidden />
      <NativeSelect
        aria-label={t('imports.means', { heading })}
        data={[{ value: '', label: t('imports.leaveOut') }, ...options]}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </li>
  )
}
