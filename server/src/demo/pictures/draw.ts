/** SVG fragments as strings. Lettering is never `<text>`: a fresh machine may have no fonts, so words are paths too. */
export type Box = readonly [x: number, y: number, w: number, h: number]

export function box([x, y, w, h]: Box, fill: string, radius = 0): string {
  const round = radius > 0 ? ` rx="${short(radius)}"` : ''
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(w)}" height="${short(h)}"${round} fill="${fill}"/>`
}

/** Many rectangles of one colour as one element: the renderer's cost is per element, not per corner. */
export function boxes(list: readonly Box[], fill: string): string {
  const d = list.map(([x, y, w, h]) => `M${short(x)} ${short(y)}h${short(w)}v${short(h)}h${short(-w)}z`).join('')
  return `<path d="${d}" fill="${fill}"/>`
}

/** `boxes` for a count, as `times` is for strings. */
export function grid(count: number, make: (index: number) => Box): Box[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

/** Many discs of one colour as one element. */
export function discs(list: readonly (readonly [number, number, number])[], fill: string): string {
  const d = list
    .map(
      ([x, y, r]) =>
        `M${short(x - r)} ${short(y)}a${short(r)} ${short(r)} 0 1 0 ${short(2 * r)} 0a${short(r)} ${short(r)} 0 1 0 ${short(-2 * r)} 0`,
    )
    .join('')
  return `<path d="${d}" fill="${fill}"/>`
}

export function disc([x, y, r]: readonly [number, number, number], fill: string): string {
  return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(r)}" fill="${fill}"/>`
}

export function oval([x, y, rx, ry]: Box, fill: string): string {
  return `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(rx)}" ry="${short(ry)}" fill="${fill}"/>`
}

export function shape(d: string, fill: string): string {
  return `<path d="${d}" fill="${fill}"/>`
}

export function line(d: string, colour: string, width: number): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${short(width)}" stroke-linecap="round" stroke-linejoin="round"/>`
}

export function ring([x, y, r]: readonly [number, number, number], colour: string, width: number): string {
  return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(r)}" fill="none" stroke="${colour}" stroke-width="${short(width)}"/>`
}

interface Pose {
  x?: number
  y?: number
  scale?: number
  turn?: number
  flip?: boolean
}

/** Moves, turns and scales a fragment: objects are drawn around their own foot (0,0). */
export function put(content: string, pose: Pose): string {
  const { x = 0, y = 0, scale = 1, turn = 0, flip = false } = pose
  const spin = turn === 0 ? '' : ` rotate(${short(turn)})`
  return `<g transform="translate(${short(x)} ${short(y)})${spin} scale(${flip ? -scale : scale} ${scale})">${content}</g>`
}

export function times(count: number, make: (index: number) => string): string {
  let all = ''
  for (let index = 0; index < count; index += 1) all += make(index)
  return all
}

export function short(value: number): number {
  return Math.round(value * 100) / 100
}

interface Fill {
  id: string
  from: string
  to: string
  across?: boolean
}

export function gradient({ id, from, to, across = false }: Fill): string {
  const end = across ? 'x2="1" y2="0"' : 'x2="0" y2="1"'
  const stops = `<stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/>`
  return `<linearGradient id="${id}" x1="0" y1="0" ${end}>${stops}</linearGradient>`
}

/** A soft round light: full in the middle, nothing at the rim. */
export function glow(id: string, colour: string, strength = 0.7): string {
  const stops = `<stop offset="0" stop-color="${colour}" stop-opacity="${strength}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/>`
  return `<radialGradient id="${id}">${stops}</radialGradient>`
}
