import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { recall, remember } from './storage'

const listeners = new Set<() => void>()

/** Single letters can be switched off (WCAG 2.1.4): speech input types them by accident. */
export function useShortcutsOn(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => recall('shortcuts') !== 'off',
  )
  return [
    on,
    (next) => {
      remember('shortcuts', next ? undefined : 'off')
      for (const changed of listeners) changed()
    },
  ]
}

/** Runs `act` on single keys such as `j` or `/`, never while someone types or a dialog is open. */
export function useShortcuts(keys: Record<string, () => void>): void {
  const [on] = useShortcutsOn()
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (isTyping(event.target) || document.querySelector('[role="dialog"][aria-modal="true"]')) return
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    if (!on) return
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [on])
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('[role="menu"], [role="listbox"]')) return true
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target.matches('textarea, select, [role="combobox"]')
}
