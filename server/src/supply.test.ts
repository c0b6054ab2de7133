import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const project = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string): string => readFileSync(`${project}${path}`, 'utf8')

type Package = { dependencies?: Record<string, string>; devDependencies?: Record<string, string> }
const parts = ['.', 'server', 'admin', 'widget', 'e2e'].filter((part) => existsSync(`${project}${part}/package.json`))

/** What the lockfile says was asked for, part by part: `importers` of pnpm's own format. */
function lockedSpecifiers(): Map<string, Map<string, string>> {
  const importers = /\nimporters:\n([\s\S]*?)\n\w/.exec(read('pnpm-lock.yaml'))?.[1] ?? ''
  const sections = importers.split(/\n {2}(?=\S[^\n]*:\n)/).map((text) => text.replace(/^\s+/, ''))
  return new Map(
    sections.map((section) => {
      const found = [...section.matchAll(/\n {6}'?([^'\n:]+)'?:\n {8}specifier: (\S+)/g)]
      return [
        section.split(':')[0] ?? '',
        new Map(found.map(([, name = '', specifier = '']) => [name, specifier])),
      ] as const
    }),
  )
}

test('BK-09: Apollo Server is at least 5.5.0, before which a GET could slip past its check of content types', () => {
  const { version } = JSON.parse(read('server/node_modules/@apollo/server/package.json')) as { version: string }
  const [major = 0, minor = 0] = version.split('.').map(Number)
  expect(major > 5 || (major === 5 && minor >= 5), version).toBe(true)
})

test('BK-09: every dependency is pinned to one version, and the lockfile is the one of these packages', () => {
  const locked = lockedSpecifiers()
  expect(parts.length).toBeGreaterThanOrEqual(2)
  for (const part of parts) {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(read(`${part}/package.json`)) as Package
    const asked = { ...dependencies, ...devDependencies }
    for (const [name, version] of Object.entries(asked))
      expect([part, name, version]).toEqual([part, name, expect.stringMatching(/^\d+\.\d+\.\d+/)])
    expect([part, Object.fromEntries([...(locked.get(part) ?? [])].sort())]).toEqual([
      part,
      Object.fromEntries(Object.entries(asked).sort()),
    ])
  }
})

test('BK-09: there is one copy of graphql, and only named packages run a step of their own at install', () => {
  const lock = read('pnpm-lock.yaml')
  const copies = new Set([...lock.matchAll(/\n {2}graphql@(\d[^:(]*)/g)].map(([, version]) => version))
  expect([...copies]).toEqual(['16.15.0'])
  expect(read('pnpm-workspace.yaml')).toMatch(/onlyBuiltDependencies:\n( {2}- .+\n)+/)
})

const skipped = /^(node_modules|dist|\.git|\.data|gql|test-results)$/
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.test(entry.name)) return []
    const path = `${folder}/${entry.name}`
    return entry.isDirectory()
      ? filesBelow(path)
      : /\.(tsx?|m?js|json|ya?ml|sql|md|sh|html|example)$/.test(path)
        ? [path]
        : []
  })
}

/** As their issuers write them: nothing of this shape is ever an example. Tests put theirs together at run time. */
const secretShapes = [
  /\b[spr]k_(live|test)_[0-9A-Za-z]{24,}/,
  /\bwhsec_[0-9A-Za-z+/=]{24,}/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[0-9A-Za-z]{36,}/,
  /\bxox[abp]-[0-9A-Za-z-]{20,}/,
  /\bsk-[0-9A-Za-z_-]{32,}/,
  /\bAIza[\w-]{35}\b/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/,
]

test('no secret stands in the code, and nothing is left for later in it', () => {
  const files = ['.ci', 'admin', 'e2e', 'migrations', 'ops', 'server', 'widget'].flatMap((part) =>
    filesBelow(`${project}${part}`),
  )
  const later = new RegExp(`\\b(${['TO', 'FIX'].map((word, at) => word + ['DO', 'ME'][at]).join('|')})\\b`)
  const found = [...files, `${project}README.md`, `${project}.env.example`].flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    const secrets = secretShapes.filter((shape) => shape.test(text)).map((shape) => `${file}: ${shape.source}`)
    return later.test(text) ? [...secrets, `${file}: left for later`] : secrets
  })
  expect(found).toEqual([])
  expect(files.length).toBeGreaterThan(300)
})
