import { Kbd, UnstyledButton } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Palette.module.css'

const load = () => import('./CommandPalette')
const CommandPalette = lazy(() => load().then((module) => ({ default: module.CommandPalette })))

let open = () => {}

const APPLE = /Mac|iPhone|iPad/.test(navigator.platform)
export const PALETTE_KEY = APPLE ? '⌘ K' : 'Ctrl K'

/** Its code comes while nobody waits for anything, so that the first key opens it at once. */
export function PaletteHost() {
  const [opened, setOpened] = useState<boolean>()
  open = () => setOpened(true)
  useHotkeys([['mod+K', () => setOpened((now) => !now)]], [])
  useEffect(() => {
    const idle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 1_500))
    idle(() => void load().then(() => setOpened((now) => now ?? false)))
  }, [])
  return (
    <Suspense>{opened !== undefined && <CommandPalette opened={opened} onClose={() => setOpened(false)} />}</Suspense>
  )
}

export function PaletteButton({ onGo }: { onGo?: (() => void) | undefined }) {
  const { t } = useTranslation()
  const go = () => {
    onGo?.()
    open()
  }
  return (
    <UnstyledButton className={classes.button} onClick={go} aria-keyshortcuts={APPLE ? 'Meta+K' : 'Control+K'}>
      <IconSearch size={16} stroke={1.7} aria-hidden />
      <span className={classes.word}>{t('palette.open')}</span>
      <Kbd size="xs" aria-hidden className={classes.key}>
        {PALETTE_KEY}
      </Kbd>
    </UnstyledButton>
  )
}
