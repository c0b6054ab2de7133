import type { lateIcons } from './lateIcons.js'

const first = {
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14m5 12 5 5',
  pin: 'M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21m0-9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5',
  near: 'm4 11 16-7-7 16-2-7z',
  filter: 'M4 6h16M7 12h10M10 18h4',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18m0 4v5l3 2',
  back: 'M19 12H5m6-6-6 6 6 6',
  close: 'M6 6l12 12M18 6 6 18',
  heart: 'M12 20s-7-4.4-7-10a4 4 0 0 1 7-2.600A4 4 0 0 1 19 10c0 5.6-7 10-7 10',
  alert: 'M12 4 3 20h18zm0 6v4m0 3v.1',
}

export type IconName = keyof typeof first | keyof typeof lateIcons
const PATHS: Partial<Record<IconName, string>> = first

/** Chunks bring the drawings that only they show. */
export function draw(paths: Partial<Record<IconName, string>>): void {
  Object.assign(PATHS, paths)
}

/** A small line drawing beside words; never the only bearer of a meaning. */
export function Icon({ name, flip }: { name: IconName; flip?: boolean }) {
  return (
    <svg class={flip ? 'icon flip' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
