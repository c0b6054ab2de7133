import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import classes from './RowsField.module.css'

interface RowsFieldProps<Row> {
  label: string
  text?: string
  rows: readonly Row[]
  most: number
  onChange: (rows: Row[]) => void
  /** What a new row begins with. */
  fresh: () => Row
  add: string
  /** Names the button that takes the row of this place away. */
  remove: (at: number) => string
  disabled: boolean
  /** The two inputs of a row. */
  children: (row: Row, at: number, set: (part: Partial<Row>) => void) => ReactNode
}

/** A short list of a listing that is edited in place: a row is known by its place. */
export function RowsField<Row>({ label, text, rows, most, onChange, fresh, ...rest }: RowsFieldProps<Row>) {
  const { add, remove, disabled, children } = rest
  const id = useId()
  const set = (at: number) => (part: Partial<Row>) =>
    onChange(rows.map((row, place) => (place === at ? { ...row, ...part } : row)))
  return (
    <fieldset className={classes.field} aria-labelledby={id}>
      <div>
        <p className={classes.label} id={id}>
          {label}
        </p>
        {text && <p className="muted">{text}</p>}
      </div>
      {rows.map((row, at) => (
        <div key={at} className={classes.row}>
          {children(row, at, set(at))}
          <ActionIcon
            size={36}
            aria-label={remove(at)}
            disabled={disabled}
            onClick={() => onChange(rows.filter((_, place) => place !== at))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      {rows.length < most && (
        <div>
          <Button
            size="xs"
            variant="default"
            disabled={disabled}
            leftSection={<IconPlus size={14} />}
            onClick={() => onChange([...rows, fresh()])}
          >
            {add}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
