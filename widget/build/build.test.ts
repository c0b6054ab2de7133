// @vitest-environment node
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { weights } from './budget.js'
import { persisted, released } from './documents.js'

const out = mkdtempSync(join(tmpdir(), 'mainstreet-widget-'))
const text = (file: string) => readFileSync(join(out, file), 'utf8')
let files: string[] = []

beforeAll(async () => {
  await build({
    root: fileURLToPath(new URL('..', import.meta.url)),
    logLevel: 'silent',
    mode: 'production',
    build: { outDir: out, emptyOutDir: true },
  })
  files = readdirSync(out).sort()
}, 60_000)
afterAll(() => rmSync(out, { recursive: true, force: true }))

describe('the built widget', () => {
  test('is the first script, its chunks and the list of documents', () => {
    expect(files.map((file) => file.replace(/-[\w-]{8}\.js$/, '.js')).sort()).toEqual([
      'documents.json',
      'forms-ar.js',
      'forms-de.js',
      'forms-fr.js',
      'forms.js',
      'launcher.js',
      'lists.js',
      'locale-ar.js',
      'locale-de.js',
      'locale-fr.js',
      'map.js',
      'record-ar.js',
      'record-de.js',
      'record-fr.js',
      'record.js',
      'tools-ar.js',
      'tools-de.js',
      'tools-fr.js',
      'tools.js',
      'v1.js',
    ])
  })

  test('weighs no more than its bars', () => {
    for (const { file, bytes, bar } of weights(out)) expect(bytes, file).toBeLessThanOrEqual(bar)
  })

  test('gives the server each document, and the pages only its hash', () => {
    expect(JSON.parse(text('documents.json'))).toEqual({ ...released(), ...persisted() })
    const scripts = files.filter((file) => file.endsWith('.js')).map(text)
    for (const hash of Object.keys(persisted())) expect(scripts.some((script) => script.includes(hash))).toBe(true)
    for (const script of scripts) expect(script).not.toMatch(/fragment \w+ on|query \w+\s*\(/)
  })

  test('bears no name but the directory’s own, evaluates no text, keeps nothing in the browser before a visitor keeps it', () => {
    for (const file of files) {
      expect(text(file), file).not.toMatch(/mainstreet/i)
      expect(text(file), file).not.toMatch(/\beval\(|new Function\b|document\.cookie|sessionStorage/)
      // A list of one's own, and which browser sent a form: the panels that follow an act, and no others.
      if (!/^(forms|lists|record|tools)-/.test(file)) expect(text(file), file).not.toContain('localStorage')
    }
  })

  test('lends its chunks all that they take', () => {
    const lists = [...text('v1.js').matchAll(/=\[((?:[\w$]+,){9,}[\w$]+)\]/g)].map(([, list]) =>
      String(list).split(','),
    )
    const lent = Math.max(...lists.map((list) => list.length))
    for (const file of files.filter((name) => /^(map|record|launcher|tools|forms|lists)-/.test(name))) {
      const places = [...(/lent,(.*?);/.exec(text(file))?.[1] ?? '').matchAll(/=lent\$\[(\d+)\]/g)].map(([, place]) =>
        Number(place),
      )
      expect(places.length, file).toBeGreaterThan(3)
      expect(Math.max(...places)).toBeLessThan(lent)
    }
  })
})
