import { Kbd, Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcuts, useShortcutsOn } from '../../lib/shortcuts'
import { Dialog } from '../../ui/Dialog'
import { PALETTE_KEY } from '../palette/PaletteHost'
import classes from './ShortcutsDialog.module.css'

let open = () => {}

/** For menus, whose own life ends as they are clicked. */
export function openShortcuts(): void {
  open()
}

const KEYS = [
  [PALETTE_KEY, 'shortcuts.palette'],
  ['j', 'shortcuts.next'],
  ['k', 'shortcuts.previous'],
  ['Enter', 'shortcuts.open'],
  ['x', 'shortcuts.select'],
  ['/', 'shortcuts.search'],
  ['?', 'shortcuts.help'],
] as const

export function ShortcutsDialog() {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const [on, setOn] = useShortcutsOn()
  open = () => setOpened(true)
  useShortcuts({ '?': () => setOpened(true) })
  return (
    <Dialog opened={opened} onClose={() => setOpened(false)} title={t('shell.shortcuts')} size={400}>
      <dl className={classes.list}>
        {KEYS.map(([key, word]) => (
          <div key={key} className={classes.row}>
            <dt>{t(word)}</dt>
            <dd>
              <Kbd>{key}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        label={t('shortcuts.on')}
        description={t('shortcuts.onText')}
        checked={on}
        onChange={(event) => setOn(event.currentTarget.checked)}
      />
    </Dialog>
  )
}
