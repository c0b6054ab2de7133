import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { collectDefaultMetrics } from 'prom-client'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { openMetrics } from './metrics.js'

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../ops/${path}`, import.meta.url)), 'utf8')

type Panel = { title: string; type: string; targets?: { expr: string }[] }
const { panels } = JSON.parse(read('dashboards/mainstreet.json')) as { panels: Panel[] }
const rules = (
  parse(read('dashboards/alerts.yaml')) as { groups: { rules: { alert: string; expr: string }[] }[] }
).groups.flatMap((group) => group.rules)

/** Every name an expression may use: those of a web process and a worker, with what a histogram adds, and Prometheus' own `up`. */
const known = new Set<string>(['up'])
let ours: string[] = []
beforeAll(async () => {
  const metrics = openMetrics()
  metrics.watchQueue(async () => ({ waiting: 0, due: 0, running: 0, failed: 0, oldestSeconds: 0 }))
  collectDefaultMetrics({ register: metrics.registry })
  const all = await metrics.registry.getMetricsAsJSON()
  for (const { name, type } of all) {
    known.add(name)
    if (String(type) === 'histogram') for (const end of ['bucket', 'sum', 'count']) known.add(`${name}_${end}`)
  }
  ours = all.map(({ name }) => name).filter((name) => name.startsWith('mainstreet_'))
})

const words = /^(and|or|unless|by|without|on|ignoring|bool|offset|group_left|group_right|e\d+)$/

/** The metrics an expression of PromQL names: words that are neither functions nor labels nor its own. */
function namesIn(expr: string): string[] {
  const bare = expr
    .replace(/"[^"]*"/g, '')
    .replace(/\{[^}]*\}/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\b(by|without|on|ignoring)\s*\([^)]*\)/g, '')
  const found = [...bare.matchAll(/(?<![\w.])[a-zA-Z_:][\w:]*(?!\w*\s*\()/g)].map(([name]) => name)
  return found.filter((name) => !words.test(name))
}

test('the reader of expressions finds metrics and nothing else', () => {
  expect(namesIn('histogram_quantile(0.95, sum by (le, op) (rate(a_seconds_bucket{x="y z"}[5m]))) > 7e6')).toEqual([
    'a_seconds_bucket',
  ])
  expect(namesIn('max by (pool) (a) > 0 and b{c!="d"} / on (e) f or absent(g)')).toEqual(['a', 'b', 'f', 'g'])
})

test('the dashboard and the alerts name only what a process says, and say something in every panel and rule', () => {
  const drawn = panels.filter(({ type }) => type !== 'row')
  const expressions = [
    ...drawn.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => [title, expr] as const)),
    ...rules.map(({ alert, expr }) => [alert, expr] as const),
  ]
  expect(drawn.every(({ targets }) => targets?.length)).toBe(true)
  expect(rules.length).toBeGreaterThan(8)
  for (const [where, expr] of expressions) {
    const names = namesIn(expr)
    expect([where, names.length > 0]).toEqual([where, true])
    for (const name of names) expect([where, name, known.has(name)]).toEqual([where, name, true])
  }
})

test('every metric of ours is on the dashboard and in the table of ops/docs/metrics.md, which lists no other', () => {
  const shown = panels.flatMap(({ targets = [] }) => targets.flatMap(({ expr }) => namesIn(expr)))
  for (const name of ours) expect([name, shown.some((one) => one.startsWith(name))]).toEqual([name, true])
  const listed = [...read('docs/metrics.md').matchAll(/^\| `(mainstreet_\w+)`/gm)].map(([, name]) => name)
  expect(listed.sort()).toEqual([...ours].sort())
})
