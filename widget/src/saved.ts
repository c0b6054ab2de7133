import { batch } from '@preact/signals'
import type { Directory } from './directory.js'

const MOST = 24

/**
 * A visitor's own list: slugs, latest first, kept in this browser and nowhere else. Nothing is written before a visitor keeps
 * something. The signal is the directory's, so that every panel sees the same list.
 */
export function savedOf({ saved, tenant }: Directory) {
  const name = `ld-saved:${tenant.peek()?.slug ?? ''}`
  if (saved.peek() === null) saved.value = read(name)
  const now = () => saved.value ?? []
  const put = (next: string[]) =>
    batch(() => {
      saved.value = next.slice(0, MOST)
      try {
        if (next.length) localStorage.setItem(name, JSON.stringify(saved.value))
        else localStorage.removeItem(name)
      } catch {
        // Storage may be forbidden or full: the list lasts as long as the page.
      }
    })
  return {
    now,
    has: (slug: string) => now().includes(slug),
    toggle: (slug: string) => put(now().includes(slug) ? now().filter((other) => other !== slug) : [slug, ...now()]),
    add: (more: string[]) => put([...new Set([...more, ...now()])]),
  }
}

function read(name: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]')
    return Array.isArray(kept) ? kept.filter((slug) => typeof slug === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}
