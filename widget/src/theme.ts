import { inkOn, mix, parseColor, type Rgb, readableOn, toHex } from './colors.js'
import type { BrandFont, DirectoryBootQuery } from './gql/answers.js'
import type { Theme } from './settings.js'

export type Branding = DirectoryBootQuery['tenant']['branding']
export type Scheme = 'light' | 'dark'

const NEUTRAL: Record<Scheme, Branding['colors']> = {
  light: { primary: '#2b5fab', accent: '#b4541a', background: '#ffffff', surface: '#ffffff', text: '#1c2128' },
  dark: { primary: '#8ab4f8', accent: '#f0a878', background: '#15181c', surface: '#1e2228', text: '#e8eaed' },
}

const FONTS: Record<BrandFont, string> = {
  SYSTEM: 'system-ui, "Segoe UI", Roboto, sans-serif',
  SERIF: 'ui-serif, "Iowan Old Style", Charter, Georgia, serif',
  ROUNDED: 'ui-rounded, "Hiragino Maru Gothic ProN", Nunito, Quicksand, system-ui, sans-serif',
  HUMANIST: 'Seravek, "Gill Sans Nova", Ubuntu, Calibri, system-ui, sans-serif',
  MONO: 'ui-monospace, "Cascadia Code", Menlo, Consolas, monospace',
}

/** Which of the two palettes is worn: the page's `theme` first, then the tenant's wish, `auto` by the visitor's system. */
export function schemeOf(theme: Theme | null, branding: Branding | null, systemIsDark: boolean): Scheme {
  const wish = theme ?? branding?.colorScheme.toLowerCase() ?? 'auto'
  if (wish === 'light' || wish === 'dark') return wish
  return systemIsDark ? 'dark' : 'light'
}

/**
 * The tenant's brand as `--ld-*` variables. Besides the brand's own colours there are derived ones that keep text
 * readable whatever the brand is: ink on filled buttons, and text, links and states at least 4.5:1 on both grounds.
 */
export function themeVariables(branding: Branding | null, scheme: Scheme): Record<string, string> {
  const own = branding?.[scheme === 'dark' ? 'darkColors' : 'colors']
  const fallback = NEUTRAL[scheme]
  const pick = (name: keyof Branding['colors']) => parseColor(own?.[name]) ?? parseColor(fallback[name]) ?? [0, 0, 0]
  const [primary, accent, surface, text] = [pick('primary'), pick('accent'), pick('surface'), pick('text')]
  const radius = branding?.radius ?? 8
  const grounds = [surface, pick('background')]
  const readable = (color: Rgb) => toHex(grounds.reduce((shade, ground) => readableOn(shade, ground), color))
  return {
    '--ld-primary': toHex(primary),
    '--ld-on-primary': inkOn(primary),
    '--ld-accent': toHex(accent),
    '--ld-on-accent': inkOn(accent),
    '--ld-background': toHex(pick('background')),
    '--ld-surface': toHex(surface),
    '--ld-text': readable(text),
    '--ld-muted': readable(mix(text, surface, 0.36)),
    '--ld-link': readable(primary),
    '--ld-border': toHex(mix(surface, text, 0.16)),
    '--ld-open': readable(scheme === 'dark' ? [120, 211, 145] : [22, 120, 62]),
    '--ld-closed': readable(scheme === 'dark' ? [244, 154, 140] : [178, 48, 32]),
    '--ld-font': FONTS[branding?.font ?? 'SYSTEM'] ?? FONTS.SYSTEM,
    '--ld-radius': `${Math.min(radius >= 0 ? radius : 8, 32)}px`,
  }
}

/** As a style sheet on the host: a rule of the page for `local-directory` wins over it. */
export function themeSheet(branding: Branding | null, scheme: Scheme): string {
  const variables = Object.entries(themeVariables(branding, scheme)).map(([name, value]) => `${name}:${value}`)
  return `:host{${variables.join(';')};color-scheme:${scheme}}`
}
