import { ActionIcon, Checkbox, Popover, SegmentedControl } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useId } from 'react'
import classes from './ViewMenu.module.css'

interface ViewMenuProps {
  label: string
  columns: { label: string; all: { id: string; header: string }[]; hidden: string[]; set: (hidden: string[]) => void }
  density: { label: string; comfortable: string; compact: string; value: boolean; set: (compact: boolean) => void }
}

/** Which columns, and how close the rows stand. */
export function ViewMenu({ label, columns, density }: ViewMenuProps) {
  const id = useId()
  const toggle = (column: string) =>
    columns.set(
      columns.hidden.includes(column)
        ? columns.hidden.filter((other) => other !== column)
        : [...columns.hidden, column],
    )
  return (
    <Popover position="bottom-end" width={232} trapFocus>
      <Popover.Target>
        <ActionIcon variant="default" size={36} aria-label={label} title={label}>
          <IconColumns3 size={18} stroke={1.7} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={density.label}
          value={density.value ? 'compact' : 'comfortable'}
          onChange={(value) => density.set(value === 'compact')}
          data={[
            { value: 'comfortable', label: density.comfortable },
            { value: 'compact', label: density.compact },
          ]}
        />
        <div className={classes.heading} id={id}>
          {columns.label}
        </div>
        <fieldset className={classes.columns} aria-labelledby={id}>
          {columns.all.map((column) => (
            <Checkbox
              key={column.id}
              label={column.header}
              checked={!columns.hidden.includes(column.id)}
              onChange={() => toggle(column.id)}
            />
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  )
}
