import { useEffect } from 'preact/hooks'
import type { Directory } from './directory.js'

/** Of one's own; two lists that were shared and kept whole. */
const MOST = 48
/** Of a list that somebody shared: an address says whatever its writer wished. */
const MOST_SHARED = 24

/**
 * A visitor's own list: slugs, latest first, kept in this browser and nowhere else. Nothing is written before a visitor keeps
 * something. The signal is the directory's, so that every panel sees the same list; what another tab keeps is there at once.
 */
export function useSaved(directory: Directory) {
  const { saved, tenant } = directory
  const name = `ld-saved:${tenant.peek()?.slug ?? ''}`
  if (saved.peek() === null) saved.value = read(name)
  useEffect(() => {
    const follow = ({ key }: Partial<StorageEvent>) => {
      if (key === name || key === null) saved.value = read(name) ?? saved.peek()
    }
    follow({ key: name })
    addEventListener('storage', follow)
    return () => removeEventListener('storage', follow)
  }, [name, saved])

  const now = () => saved.value ?? []
  const put = (next: string[]) => {
    saved.value = next
    try {
      if (next.length) localStorage.setItem(name, JSON.stringify(next))
      else localStorage.removeItem(name)
    } catch {
      // Storage may be forbidden or full: the list lasts as long as the page.
    }
  }
  return {
    now,
    isFull: () => now().length >= MOST,
    has: (slug: string) => now().includes(slug),
    toggle: (slug: string) =>
      put(now().includes(slug) ? now().filter((other) => other !== slug) : [slug, ...now()].slice(0, MOST)),
    /** What is one's own stays, whatever comes. */
    add: (more: string[]) => put([...new Set([...now(), ...more])].slice(0, MOST)),
  }
}

/** The list in the page's address. */
export function sharedIn({ link }: Directory): string[] {
  return [...new Set(link.shared())].slice(0, MOST_SHARED)
}

/** Null: storage is forbidden, and what this page knows is all there is. */
function read(name: string): string[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]')
    return Array.isArray(kept) ? kept.filter((slug) => typeof slug === 'string').slice(0, MOST) : []
  } catch {
    return null
  }
}
