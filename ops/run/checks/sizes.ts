import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../project.ts'
import { type Check, findings } from './check.ts'

/** Kilobytes (1,024 bytes) after gzip. */
const budgets = { admin: 280, widget: 25 }

/** What a browser must load before the first page works: the budgets of the issue. */
export const sizes: Check = {
  name: 'size budgets',
  after: ['build of admin', 'build of widget'],
  run: async () => {
    const admin = weigh('admin', initialScripts(join(root, 'admin', 'dist')))
    const widget = weigh('widget', [join(root, 'widget', 'dist', 'v1.js')])
    return findings([tooHeavy('admin', admin), tooHeavy('widget', widget)].filter((line) => line !== ''))
  },
}

function tooHeavy(part: keyof typeof budgets, bytes: number): string {
  const kilobytes = bytes / 1024
  return kilobytes <= budgets[part]
    ? ''
    : `${part}: the first scripts are ${kilobytes.toFixed(1)} KB gzip, the budget is ${budgets[part]} KB.`
}

function weigh(part: string, files: string[]): number {
  if (files.length === 0) throw new Error(`No script of ${part} was found to weigh.`)
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0)
}

/** The scripts index.html names, and all that those import statically, however deep. */
export function initialScripts(dist: string): string[] {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const byName = new Map(scriptsIn(dist).map((path) => [path.split('/').at(-1) ?? '', path]))
  const named = [...html.matchAll(/(?:src|href)="([^"]+\.m?js)"/g)].map((found) => nameOf(found[1]))
  const seen = new Set<string>()
  for (const queue = named; queue.length > 0; ) {
    const name = queue.pop() ?? ''
    const path = byName.get(name)
    if (!path || seen.has(path)) continue
    seen.add(path)
    queue.push(...staticImports(readFileSync(path, 'utf8')))
  }
  return [...seen]
}

/** `import … from "./x.js"`, `import "./x.js"`, `export … from "./x.js"`; never `import("./x.js")`, which loads later. */
function staticImports(code: string): string[] {
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g)].map((found) => nameOf(found[1]))
}

function nameOf(path = ''): string {
  return path.split('/').at(-1) ?? ''
}

function scriptsIn(dist: string): string[] {
  const entries = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  return entries.filter((name) => name.endsWith('.js')).map((name) => join(dist, name))
}
