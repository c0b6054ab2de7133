import { describe, expect, test } from 'vitest'
import { contrast, parseColor } from './colors.js'
import { type Branding, schemeOf, themeSheet, themeVariables } from './theme.js'

const palette = { primary: '#0f6b6b', accent: '#c2571a', background: '#f7f5f0', surface: '#ffffff', text: '#1f2a2e' }
const night = { primary: '#5cc2b8', accent: '#f0a35e', background: '#12191b', surface: '#1b2528', text: '#e6ecec' }
const brand: Branding = { font: 'SERIF', radius: 10, colorScheme: 'AUTO', colors: palette, darkColors: night }

describe('the palette that is worn', () => {
  test('is the one the page asks for, before the brand and the visitor', () => {
    expect(schemeOf('dark', { ...brand, colorScheme: 'LIGHT' }, false)).toBe('dark')
  })

  test('is the one of the brand where the page asks for none', () => {
    expect(schemeOf(null, { ...brand, colorScheme: 'DARK' }, false)).toBe('dark')
    expect(schemeOf(null, { ...brand, colorScheme: 'LIGHT' }, true)).toBe('light')
  })

  test('follows the visitor on auto, and while no brand is known', () => {
    expect(schemeOf(null, brand, true)).toBe('dark')
    expect(schemeOf('auto', { ...brand, colorScheme: 'LIGHT' }, true)).toBe('dark')
    expect(schemeOf(null, null, false)).toBe('light')
  })
})

describe('the variables of a brand', () => {
  test('carry its colours, font and radius, light and dark', () => {
    const light = themeVariables(brand, 'light')
    expect(light).toMatchObject({ '--ld-primary': '#0f6b6b', '--ld-background': '#f7f5f0', '--ld-radius': '10px' })
    expect(light['--ld-font']).toMatch(/serif$/)
    expect(themeVariables(brand, 'dark')).toMatchObject({ '--ld-primary': '#5cc2b8', '--ld-surface': '#1b2528' })
  })

  test('keep words readable on both grounds, whatever the brand is', () => {
    const shouting = ['#ffff00', '#ffffff', '#000000', '#ff0000', '#7f7f7f', '#00ff88']
    for (const primary of shouting) {
      for (const text of shouting) {
        for (const scheme of ['light', 'dark'] as const) {
          const colors = { ...(scheme === 'light' ? palette : night), primary, text }
          const variables = themeVariables({ ...brand, colors, darkColors: colors }, scheme)
          const ratio = (ink: string, ground: string) =>
            contrast(parseColor(variables[ink]) ?? [0, 0, 0], parseColor(variables[ground]) ?? [0, 0, 0])
          for (const ink of ['--ld-text', '--ld-muted', '--ld-link', '--ld-open', '--ld-closed']) {
            expect(ratio(ink, '--ld-surface'), `${ink} of ${primary} on the ${scheme} surface`).toBeGreaterThanOrEqual(
              4.5,
            )
            expect(ratio(ink, '--ld-background'), `${ink} on the background`).toBeGreaterThanOrEqual(4.5)
          }
          expect(ratio('--ld-on-primary', '--ld-primary')).toBeGreaterThanOrEqual(4.5)
        }
      }
    }
  })

  test('leave a readable brand as it is', () => {
    expect(themeVariables(brand, 'light')['--ld-text']).toBe('#1f2a2e')
    expect(themeVariables(brand, 'light')['--ld-link']).toBe('#0f6b6b')
  })

  test('are never anything but a colour: what could break out of a style sheet is dropped', () => {
    const colors = { ...palette, primary: 'red;}*{display:none', accent: 'url(https://evil.example)', text: '#12345' }
    const sheet = themeSheet({ ...brand, colors, radius: Number.NaN, font: '};x' as Branding['font'] }, 'light')
    expect(sheet).not.toMatch(/display|evil|};x|NaN/)
    expect(sheet.match(/[{}]/g)).toEqual(['{', '}'])
  })
})
