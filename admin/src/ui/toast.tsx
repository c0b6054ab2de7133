import { Button } from '@mantine/core'
import i18next from 'i18next'
import { lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react'
import classes from './toast.module.css'

const load = () => import('./toaster')
const Toaster = lazy(() => load().then((module) => ({ default: module.Toaster })))

let wanted = false
let offers = 0
const listeners = new Set<() => void>()

/** Where notices appear. Nothing of it is loaded before the first one. */
export function Toasts({ label }: { label: string }) {
  const shown = useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => wanted,
  )
  return <Suspense>{shown && <Toaster label={label} />}</Suspense>
}

interface Notice {
  message: ReactNode
  autoClose: number | false
  id?: string
  bad?: boolean
}

function show({ bad, ...notice }: Notice): void {
  wanted = true
  for (const changed of listeners) changed()
  const root = bad ? `${classes.root} ${classes.bad}` : (classes.root ?? '')
  void load().then(({ notifications }) =>
    notifications.show({
      ...notice,
      withBorder: true,
      closeButtonProps: { 'aria-label': i18next.t('common.close') },
      classNames: { root, description: classes.description ?? '' },
      ...(bad ? { role: 'alert' } : {}),
    }),
  )
}

/** Says what has been done. */
export function say(message: string): void {
  show({ message, autoClose: 4_000 })
}

/** Says what went wrong, for things that have no field to stand beside. Stays until it is closed. */
export function complain(message: ReactNode): void {
  show({ message, autoClose: false, bad: true })
}

/** Ten seconds to take it back. */
export function offerUndo(message: string, undo: { label: string; run: () => void }): void {
  const id = `undo-${++offers}`
  const take = () => {
    void load().then(({ notifications }) => notifications.hide(id))
    undo.run()
  }
  const button = (
    <Button size="compact-sm" variant="light" onClick={take}>
      {undo.label}
    </Button>
  )
  show({
    id,
    autoClose: 10_000,
    message: (
      <span className={classes.row}>
        <span>{message}</span>
        {button}
      </span>
    ),
  })
}
