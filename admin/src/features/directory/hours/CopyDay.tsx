import { ActionIcon, Button, Checkbox, Group, Popover, Tooltip } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './HoursEditor.module.css'
import { DAYS, type Day } from './week'

interface CopyDayProps {
  day: Day
  name: string
  days: { day: Day; name: string }[]
  onCopy: (to: Day[]) => void
}

/** "The same on Tuesday and Wednesday": one day's hours onto others, in one go. */
export function CopyDay({ day, name, days, onCopy }: CopyDayProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const [chosen, setChosen] = useState<Day[]>([])
  const choose = (on: readonly Day[]) => setChosen(on.filter((other) => other !== day))
  const toggle = (other: Day) =>
    setChosen((now) => (now.includes(other) ? now.filter((one) => one !== other) : [...now, other]))
  const copy = () => {
    onCopy(chosen)
    setOpened(false)
  }
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={232}
      trapFocus
      onOpen={() => setChosen([])}
    >
      <Popover.Target>
        <Tooltip label={t('hours.copy')}>
          <ActionIcon aria-label={t('hours.copyFrom', { day: name })} onClick={() => setOpened((now) => !now)}>
            <IconCopy size={17} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={classes.copy} aria-label={t('hours.copyFrom', { day: name })}>
        <div className={classes.copyTitle}>{t('hours.copyTo', { day: name })}</div>
        <Group gap={6}>
          <Button size="compact-xs" variant="default" onClick={() => choose(DAYS.slice(0, 5))}>
            {t('hours.weekdays')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => choose(DAYS)}>
            {t('hours.everyDay')}
          </Button>
        </Group>
        {days
          .filter((other) => other.day !== day)
          .map((other) => (
            <Checkbox
              key={other.day}
              label={other.name}
              checked={chosen.includes(other.day)}
              onChange={() => toggle(other.day)}
            />
          ))}
        <Button size="xs" disabled={chosen.length === 0} onClick={copy}>
          {t('hours.copyNow', { count: chosen.length })}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
