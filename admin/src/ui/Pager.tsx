import { Button, NativeSelect } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import classes from './Pager.module.css'

interface PagerProps {
  /** "26–50 of 312" */
  range: string
  size: { value: number; options: number[]; label: string; set: (size: number) => void }
  previous: { label: string; go: (() => void) | undefined }
  /** `near`: someone is about to. */
  next: { label: string; go: (() => void) | undefined; near?: () => void }
}

export function Pager({ range, size, previous, next }: PagerProps) {
  return (
    <div className={classes.pager}>
      <span className={classes.range} aria-live="polite">
        {range}
      </span>
      <span className={classes.sizeLabel} aria-hidden>
        {size.label}
      </span>
      <NativeSelect
        size="xs"
        className={classes.size}
        aria-label={size.label}
        value={size.value}
        data={size.options.map((option) => ({ value: String(option), label: String(option) }))}
        onChange={(event) => size.set(Number(event.currentTarget.value))}
      />
      <Button.Group>
        <Button
          variant="default"
          size="xs"
          disabled={!previous.go}
          onClick={previous.go}
          leftSection={<IconChevronLeft size={14} className={classes.turn} />}
        >
          {previous.label}
        </Button>
        <Button
          variant="default"
          size="xs"
          disabled={!next.go}
          onClick={next.go}
          onPointerEnter={next.near}
          onFocus={next.near}
          rightSection={<IconChevronRight size={14} className={classes.turn} />}
        >
          {next.label}
        </Button>
      </Button.Group>
    </div>
  )
}
