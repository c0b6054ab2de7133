/** A line of the plot: what was measured at each number of listings. */
export type Line = { name: string; unit: string; points: [number, number][] }

const [width, height] = [720, 420]
const edge = { left: 64, right: 170, top: 24, bottom: 48 }
const colours = ['#1f6feb', '#1a7f37', '#9a6700', '#8250df']

/** Both axes logarithmic: what grows in proportion is a straight line upwards, what stays is flat. Readable on light and dark pages. */
export function plot(lines: Line[]): string {
  const xs = lines.flatMap(({ points }) => points.map(([x]) => x))
  const ys = lines.flatMap(({ points }) => points.map(([, y]) => y))
  const [fromX, toX] = [Math.min(...xs), Math.max(...xs)]
  const [fromY, toY] = [10 ** Math.floor(Math.log10(Math.min(...ys))), 10 ** Math.ceil(Math.log10(Math.max(...ys)))]
  const at = (value: number, from: number, to: number) => Math.log(value / from) / Math.log(to / from)
  const x = (value: number) => rounded(edge.left + at(value, fromX, toX) * (width - edge.left - edge.right))
  const y = (value: number) => rounded(height - edge.bottom - at(value, fromY, toY) * (height - edge.top - edge.bottom))
  const grid = powers(fromY, toY).map(
    (value) =>
      `<path d="M${edge.left} ${y(value)}H${width - edge.right}" stroke="#8b949e" stroke-opacity=".35"/><text x="${edge.left - 8}" y="${y(value) + 4}" text-anchor="end">${value} ms</text>`,
  )
  const marks = powers(fromX, toX).map(
    (value) =>
      `<path d="M${x(value)} ${edge.top}V${height - edge.bottom}" stroke="#8b949e" stroke-opacity=".35"/><text x="${x(value)}" y="${height - edge.bottom + 20}" text-anchor="middle">${value.toLocaleString('en')}</text>`,
  )
  const drawn = lines.map(({ name, unit, points }, nth) => {
    const colour = colours[nth % colours.length]
    const path = points.map(([px, py], each) => `${each ? 'L' : 'M'}${x(px)} ${y(py)}`).join('')
    const dots = points.map(
      ([px, py]) =>
        `<circle cx="${x(px)}" cy="${y(py)}" r="4" fill="${colour}"><title>${rounded(py)} ${unit}</title></circle>`,
    )
    const [lastX, lastY] = points.at(-1) ?? [fromX, fromY]
    const label = `<text x="${x(lastX) + 10}" y="${y(lastY) + 4}" fill="${colour}">${name} ${rounded(lastY)} ${unit}</text>`
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}${label}`
  })
  const title = `<title>Milliseconds against the number of listings</title>`
  const below = `<text x="${(edge.left + width - edge.right) / 2}" y="${height - 8}" text-anchor="middle">listings, half of them in the directory that is asked</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12" fill="#6e7781" role="img">${title}${[...grid, ...marks, ...drawn, below].join('\n')}</svg>\n`
}

function powers(from: number, to: number): number[] {
  const found: number[] = []
  for (let value = from; value <= to; value *= 10) found.push(value)
  return found
}

const rounded = (value: number) => Number(value.toFixed(1))
