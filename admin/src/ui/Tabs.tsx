import { UnstyledButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
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
  const bar = useRef<HTMLFieldSetElement>(null)
  const { value } = props
  // What is on is in sight, also for who comes by a link; the page itself does not move.
  useEffect(() => {
    const [box, on] = [bar.current, bar.current?.querySelector(`[data-tab="${value ?? ''}"]`)]
    if (!box || !on || box.scrollWidth <= box.clientWidth) return
    const [around, inside] = [box.getBoundingClientRect(), on.getBoundingClientRect()]
    box.scrollLeft += inside.left + inside.width / 2 - (around.left + around.width / 2)
  }, [value])
  return (
    <fieldset ref={bar} className={classes.tabs} aria-label={props.label}>
      {props.tabs.map((tab) => (
        <UnstyledButton
          key={tab.value ?? ''}
          className={classes.tab}
          data-tab={tab.value ?? ''}
          aria-pressed={tab.value === value}
          onClick={() => props.onChange(tab.value)}
        >
          {tab.label}
          {'count' in tab && <span className={classes.count}>{tab.count}</span>}
        </UnstyledButton>
      ))}
    </fieldset>
  )
}
