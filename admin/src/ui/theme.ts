import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core'
import { inkOn, mix, parseHex, type Rgb, readableOn, toHex } from '../lib/colour'

/** Where a component of Mantine reaches for its own greys, it finds the page's. */
const GREYS: MantineColorsTuple = [
  '#f6f6f8',
  '#f1f1f3',
  '#e6e6ea',
  '#dcdce1',
  '#cdcdd4',
  '#8a8d98',
  '#6c707b',
  '#50545f',
  '#34363e',
  '#1a1b20',
]
const DARKS: MantineColorsTuple = [
  '#ecedf0',
  '#b4b8c2',
  '#a3a7b2',
  '#8f939f',
  '#3a3d45',
  '#2b2d34',
  '#18191d',
  '#202126',
  '#121317',
  '#0c0d10',
]

export interface Accent {
  light: string
  dark: string
}

/** What a page before the admin wears of a tenant besides its accent: it is the tenant's own visitors' and staff's way in. */
export interface Dress {
  /** A font stack. */
  font: string
  /** Of controls, in pixels; the card around them is rounder. */
  radius: number
  grounds: Record<keyof Accent, Record<'background' | 'surface' | 'text', string>>
}

/** Where no tenant has lent its colour: the page of an operator, or a sign-in page of no one's. */
export const NEUTRAL: Accent = { light: '#3f4657', dark: '#aab3c8' }

type Grounds = readonly [panel: Rgb, page: Rgb]
const PANELS: Record<keyof Accent, Grounds> = {
  light: [
    [255, 255, 255],
    [246, 246, 247],
  ],
  dark: [
    [24, 25, 29],
    [31, 32, 37],
  ],
}

/** Mantine wants ten shades; the page itself uses only the named variables below. */
function shades(primary: Rgb): MantineColorsTuple {
  const steps = [0.95, 0.88, 0.76, 0.6, 0.4, 0.2, 0, -0.12, -0.24, -0.4]
  const shade = (step: number) => toHex(mix(primary, step >= 0 ? [255, 255, 255] : [0, 0, 0], Math.abs(step)))
  return steps.map(shade) as unknown as MantineColorsTuple
}

function accentVariables(scheme: keyof Accent, colour: string, panels: Grounds): Record<string, string> {
  const primary = parseHex(colour) ?? [63, 70, 87]
  const [panel] = panels
  // A fill must be told from the panel it lies on; yellow on white would vanish without this.
  const fill = readableOn(primary, [panel], 1.35)
  const soft = mix(panel, primary, scheme === 'light' ? 0.09 : 0.16)
  const text = readableOn(primary, [...panels, soft], 4.6)
  const ink = inkOn(fill)
  return {
    '--accent': toHex(fill),
    '--accent-hover': toHex(mix(fill, ink[0] === 255 ? [0, 0, 0] : [255, 255, 255], 0.12)),
    '--accent-ink': toHex(ink),
    '--accent-soft': toHex(soft),
    '--accent-soft-hover': toHex(mix(panel, primary, scheme === 'light' ? 0.15 : 0.24)),
    '--accent-text': toHex(text),
    '--accent-ring': toHex(readableOn(primary, panels, 3)),
  }
}

const groundsOf = (scheme: keyof Accent, dress: Dress | undefined): Grounds => {
  const [panel, page] = PANELS[scheme]
  const { surface = '', background = '' } = dress?.grounds[scheme] ?? {}
  return [parseHex(surface) ?? panel, parseHex(background) ?? page]
}

/** The tokens of a page whose grounds are a tenant's: its text made to read on both, everything between mixed from the two. */
function groundVariables(scheme: keyof Accent, dress: Dress, grounds: Grounds): Record<string, string> {
  const [panel, page] = grounds
  const ink = readableOn(parseHex(dress.grounds[scheme].text) ?? [26, 27, 32], grounds, 7)
  const between = (share: number) => toHex(mix(panel, ink, share))
  const readable = (share: number) => toHex(readableOn(mix(panel, ink, share), grounds, 4.6))
  const bad = readableOn(scheme === 'light' ? [180, 35, 24] : [255, 154, 143], grounds, 4.6)
  const card = Math.min(dress.radius * 1.6, 28)
  return {
    ...{ '--font': dress.font, '--card-radius': `${card}px` },
    ...{ '--page': toHex(page), '--panel': toHex(panel), '--ink': toHex(ink) },
    ...{
      '--sunken': between(0.05),
      '--hover': between(0.045),
      '--line': between(0.13),
      '--line-strong': between(0.26),
    },
    ...{ '--muted': readable(0.68), '--faint': readable(0.6) },
    ...{ '--bad': toHex(bad), '--bad-soft': toHex(mix(panel, bad, 0.08)) },
  }
}

const POINTED = {
  '--mantine-color-body': 'var(--panel)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--faint)',
  '--mantine-color-anchor': 'var(--accent-text)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-default': 'var(--panel)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--faint)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-contrast': 'var(--accent-ink)',
  '--mantine-color-brand-filled': 'var(--accent)',
  '--mantine-color-brand-filled-hover': 'var(--accent-hover)',
  '--mantine-color-brand-light': 'var(--accent-soft)',
  '--mantine-color-brand-light-hover': 'var(--accent-soft-hover)',
  '--mantine-color-brand-light-color': 'var(--accent-text)',
  '--mantine-color-brand-outline': 'var(--accent-text)',
  '--mantine-color-brand-text': 'var(--accent-text)',
  '--mantine-color-red-6': 'var(--bad)',
  '--mantine-color-red-light': 'var(--bad-soft)',
  '--mantine-color-red-light-color': 'var(--bad)',
  '--mantine-color-red-text': 'var(--bad)',
}

export function themeFor(
  accent: Accent,
  dress?: Dress,
): { theme: MantineThemeOverride; resolver: CSSVariablesResolver } {
  const primary = parseHex(accent.light) ?? [63, 70, 87]
  const theme = createTheme({
    ...BASE,
    ...(dress ? { defaultRadius: `${dress.radius}px` } : {}),
    colors: { brand: shades(primary), gray: GREYS, dark: DARKS },
    variantColorResolver: ({ color, variant }) => VARIANTS[color === 'red' ? 'red' : 'brand'][variant] ?? PLAIN,
  })
  const variables = (scheme: keyof Accent): Record<string, string> => {
    const grounds = groundsOf(scheme, dress)
    const ground = dress ? groundVariables(scheme, dress, grounds) : {}
    return { ...POINTED, ...ground, ...accentVariables(scheme, accent[scheme], grounds) }
  }
  const resolver: CSSVariablesResolver = () => ({ variables: {}, light: variables('light'), dark: variables('dark') })
  return { theme, resolver }
}

const LINE = '1px solid transparent'
const PLAIN = {
  background: 'var(--panel)',
  hover: 'var(--hover)',
  color: 'var(--ink)',
  border: '1px solid var(--line-strong)',
}
const QUIET = { background: 'transparent', hover: 'var(--hover)', color: 'var(--muted)', border: LINE }

/** Every variant a button may have, drawn from the tokens: no colour on a page comes from anywhere else. */
const VARIANTS: Record<'brand' | 'red', Record<string, typeof PLAIN>> = {
  brand: {
    filled: { background: 'var(--accent)', hover: 'var(--accent-hover)', color: 'var(--accent-ink)', border: LINE },
    light: {
      background: 'var(--accent-soft)',
      hover: 'var(--accent-soft-hover)',
      color: 'var(--accent-text)',
      border: LINE,
    },
    subtle: QUIET,
    transparent: { ...QUIET, hover: 'transparent' },
    default: PLAIN,
  },
  red: {
    filled: { background: '#b42318', hover: '#971c13', color: '#ffffff', border: LINE },
    light: { background: 'var(--bad-soft)', hover: 'var(--bad-soft)', color: 'var(--bad)', border: LINE },
    subtle: { background: 'transparent', hover: 'var(--bad-soft)', color: 'var(--bad)', border: LINE },
    default: { ...PLAIN, color: 'var(--bad)' },
  },
}

const FLOAT = { shadow: 'none', transitionProps: { duration: 120 } }

const BASE: MantineThemeOverride = {
  primaryColor: 'brand',
  primaryShade: 6,
  autoContrast: true,
  luminanceThreshold: 0.179,
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--font)', fontWeight: '620' },
  fontSizes: { xs: '12px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '20px' },
  defaultRadius: 'md',
  // Names, not the components: a theme that imported them would put every one of them into the first load.
  components: {
    Button: { defaultProps: { size: 'sm' }, styles: { root: { paddingInline: 14 } } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 32 } },
    Checkbox: { defaultProps: { size: 'sm', radius: 'sm' } },
    Switch: { defaultProps: { size: 'sm', withThumbIndicator: false } },
    Input: { defaultProps: { size: 'sm' } },
    InputWrapper: { defaultProps: { size: 'sm', inputWrapperOrder: ['label', 'description', 'input', 'error'] } },
    // Inside the page's main landmark, and with the first entry focused, as the pattern for menus asks.
    Menu: {
      defaultProps: {
        ...FLOAT,
        position: 'bottom-end',
        radius: 'md',
        withInitialFocusPlaceholder: false,
        portalProps: { target: '#content' },
      },
    },
    Popover: { defaultProps: { ...FLOAT, radius: 'md' } },
    Select: { defaultProps: { comboboxProps: FLOAT, checkIconPosition: 'right', withAlignedLabels: true } },
    Tooltip: {
      defaultProps: {
        openDelay: 350,
        transitionProps: { duration: 100 },
        events: { hover: true, focus: true, touch: false },
      },
    },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        padding: 'lg',
        transitionProps: { duration: 140 },
        overlayProps: { backgroundOpacity: 0.4 },
      },
    },
  },
}
