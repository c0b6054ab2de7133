export const SHOWN = ['unused', 'used', 'undescribed'] as const

export interface LibrarySearch {
  q?: string | undefined
  show?: (typeof SHOWN)[number] | undefined
}

/** What cannot be read of an address is left out: a bookmark opens the list, not an error. */
export function librarySearch({ q, show }: Record<string, unknown>): LibrarySearch {
  return {
    q: typeof q === 'number' ? String(q) : typeof q === 'string' && q !== '' ? q : undefined,
    show: SHOWN.find((known) => known === show),
  }
}

export function filterOf({ q, show }: LibrarySearch) {
  return {
    text: q ?? null,
    unused: show === 'unused' ? true : show === 'used' ? false : null,
    undescribed: show === 'undescribed' ? true : null,
  }
}
