/** What Prometheus would read: `name{labels}` → value. */
export async function scrape(port: number): Promise<Map<string, number>> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`)
  const lines = (await answer.text()).split('\n').filter((line) => line && !line.startsWith('#'))
  return new Map(
    lines.map((line) => {
      const end = line.lastIndexOf(' ')
      return [line.slice(0, end), Number(line.slice(end + 1))]
    }),
  )
}

/** The series of one metric by their labels. */
export function seriesIn(seen: Map<string, number>, name: string): Record<string, number> {
  const own = [...seen].filter(([series]) => series.startsWith(`${name}{`))
  return Object.fromEntries(own.map(([series, value]) => [series.slice(name.length + 1, -1), value]))
}
