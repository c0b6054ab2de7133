import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Panel.module.css'
import { SearchBox } from './SearchBox'

/** The plate a list lies on. On a phone it is not there: the rows are cards of their own. */
export function Panel({ tall, children }: { tall?: boolean; children: ReactNode }) {
  return (
    <div className={classes.panel} data-tall={tall || undefined}>
      {children}
    </div>
  )
}

interface FilterBarProps {
  search: { text: string | undefined; label: string; clear: string; onSearch: (text: string | undefined) => void }
  children: ReactNode
}

/** Above a list: what is looked for, and at the other end what narrows it. */
export function FilterBar({ search, children }: FilterBarProps) {
  return (
    <div className={classes.bar}>
      <SearchBox
        className={classes.search}
        value={search.text ?? ''}
        label={search.label}
        clear={search.clear}
        onSearch={(text) => search.onSearch(text.trim() || undefined)}
      />
      <div className={classes.filters}>{children}</div>
    </div>
  )
}

interface FilterProps<Value extends string | number> {
  label: string
  /** The word for not narrowing at all. */
  any: string
  values: readonly Value[]
  word: (value: Value) => string
  value: Value | undefined
  onChange: (value: Value | undefined) => void
}

/** One of a few values, or any. */
export function Filter<Value extends string | number>(props: FilterProps<Value>) {
  const { label, any, values, word, value, onChange } = props
  return (
    <NativeSelect
      className={classes.filter ?? ''}
      aria-label={label}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(values.find((one) => String(one) === currentTarget.value))}
      data={[{ value: '', label: any }, ...values.map((one) => ({ value: String(one), label: word(one) }))]}
    />
  )
}
