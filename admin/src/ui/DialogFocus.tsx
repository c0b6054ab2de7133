import { useLayoutEffect, useRef } from 'react'

/**
 * Stands in what opens above a page: takes the focus as soon as that is drawn, and gives it back to what had it.
 * The library takes it a moment later, and what was typed meanwhile was lost or meant what lies below; and it gives
 * nothing back for a dialog that was not there before it was open, as most of ours are not.
 */
export function DialogFocus({ opened }: { opened: boolean }) {
  const place = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const dialog = place.current?.closest<HTMLElement>('[role=dialog]')
    if (!opened || !dialog) return
    const before = openerOf(document.activeElement)
    const first = dialog.querySelector<HTMLElement>('[data-autofocus]') ?? dialog
    first.focus({ preventScroll: true })
    const giveBack = () => {
      const { activeElement } = document
      // Whoever went on elsewhere, to the next dialog or with Tab, is left there.
      if (activeElement === document.body || dialog.contains(activeElement)) before?.focus({ preventScroll: true })
    }
    return () => {
      // At once, for a dialog that follows this one must find it there; and again, for while this one still fades, drawing puts it back.
      giveBack()
      queueMicrotask(giveBack)
    }
  }, [opened])
  return <span ref={place} hidden />
}

/** What is chosen from a menu is gone with the menu: what opened that is what stays. */
function openerOf(element: Element | null): HTMLElement | null {
  const menu = element?.closest('[role=menu]')
  const opener = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : element
  return opener instanceof HTMLElement && opener !== document.body ? opener : null
}
