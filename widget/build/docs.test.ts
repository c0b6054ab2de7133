// @vitest-environment node
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { EVENT_NAMES } from '../src/events.js'
import { themeVariables } from '../src/theme.js'

const text = readFileSync(new URL('../../ops/docs/widget.md', import.meta.url), 'utf8')
const sources = globSync('src/**/*.{ts,tsx,css}', { cwd: fileURLToPath(new URL('..', import.meta.url)) })
  .filter((file) => !file.includes('.test.'))
  .map((file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'))
  .join('\n')
const found = (pattern: RegExp) => [
  ...new Set([...sources.matchAll(pattern)].flatMap(([, name]) => String(name).split(' '))),
]

describe('ops/docs/widget.md names', () => {
  test.each(found(/\bpart="([^"]+)"/g))('the part %s', (part) => expect(text).toContain(`\`${part}\``))
  test.each(found(/read\('([\w-]+)'\)/g))('the attribute %s', (name) =>
    expect(text).toMatch(new RegExp(`^\\| \`${name}\` *\\|`, 'm')),
  )
  test.each(EVENT_NAMES)('the event %s', (name) => expect(text).toContain(`\`${name}\``))
  test.each([...Object.keys(themeVariables(null, 'light')), ...found(/var\((--ld-[\w-]+)/g)])(
    'the variable %s',
    (name) => {
      expect(text).toContain(`\`${name}\``)
    },
  )
})
