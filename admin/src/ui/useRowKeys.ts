import type { RefObject } from 'react'
import { useShortcuts } from '../lib/shortcuts'

/**
 * `j` and `k` move the focus from row to row, `x` selects, Enter opens (the focus is on the row's own link).
 * Rows carry `data-row` with their id; the link inside carries `data-row-link`.
 */
export function useRowKeys(rows: RefObject<HTMLElement | null>, select: (id: string) => void): void {
  const links = () => [...(rows.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])]
  const current = () => document.activeElement?.closest<HTMLElement>('[data-row]')
  const move = (by: number) => {
    const all = links()
    const at = all.findIndex((link) => link.closest('[data-row]') === current())
    const next = at === -1 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))
    all[next]?.focus()
    all[next]?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' })
  }
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    x: () => {
      const id = current()?.dataset.row
      if (id) select(id)
    },
  })
}
