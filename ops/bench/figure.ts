/** One measured figure. `bar` is what it is held to (null: nothing, it is told for comparison), `detail` how it came about. */
export type Figure = {
  name: string
  value: number
  unit: string
  bar: string | null
  holds: boolean | null
  detail: string
}

export function show({ name, value, unit, bar, holds, detail }: Figure): string {
  const verdict = holds === null ? ' ' : holds ? '✓' : '✗'
  const amount = `${value} ${unit}`.padEnd(18)
  return `  ${verdict} ${name.padEnd(44)}${amount}${bar ? `bar ${bar}` : ''}\n      ${detail}`
}

/** A rate of ours as a multiple of a peer's. */
export function ratio(
  name: string,
  rates: { ours: number; peer: number },
  more: { atLeast: number; detail: string },
): Figure {
  const value = rounded(rates.ours / rates.peer)
  return { name, value, unit: '×', bar: `≥ ${more.atLeast}`, holds: value >= more.atLeast, detail: more.detail }
}

export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits))
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
