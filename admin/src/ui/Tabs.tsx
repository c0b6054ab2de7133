import { UnstyledButton } from '@mantine/core'
import classes from './Tabs.module.css'

interface Tab<Value> {
  value: Value
  label: string
  count?: string | undefined
}

/** Filters of which one is on; a bar of them scrolls sideways on a phone. */
export function Tabs<Value extends string | undefined>(props: {
  label: string
  tabs: Tab<Value>[]
  value: Value
  onChange: (value: Value) => void
}) {
  return (
    <fieldset className={classes.tabs} aria-label={props.label}>
      {props.tabs.map((tab) => (
        <UnstyledButton
          key={tab.value ?? ''}
          className={classes.tab}
          aria-pressed={tab.value === props.value}
          onClick={() => props.onChange(tab.value)}
        >
          {tab.label}
          {'count' in tab && <span className={classes.count}>{tab.count}</span>}
        </UnstyledButton>
      ))}
    </fieldset>
  )
}
