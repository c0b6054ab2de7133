import { existsSync, readFileSync } from 'node:fs'
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
