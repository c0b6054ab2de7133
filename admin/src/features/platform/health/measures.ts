import { useTranslation } from 'react-i18next'
import { localeFor } from '../../../lib/format'

const SIZES = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const
const SPANS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const

/** Sizes and spans of time in the reader's language, in the unit that reads best. */
export function useMeasures() {
  const { i18n } = useTranslation()
  const locale = localeFor(i18n.language)
  const write = (value: number, unit: string, unitDisplay: 'short' | 'long') =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay,
      maximumFractionDigits: value < 10 && unit !== 'second' ? 1 : 0,
    })
  const spanOf = (seconds: number) => {
    const [unit, size] = SPANS.find(([, size]) => seconds >= size) ?? SPANS[3]
    return { unit, value: seconds / size }
  }
  return {
    bytes: (count: number): string => {
      const at = Math.min(SIZES.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(count, 1)) / 3)))
      const value = count / 1000 ** at
      return write(value, SIZES[at] ?? 'byte', 'short').format(value)
    },
    span: (seconds: number): string => {
      const { unit, value } = spanOf(seconds)
      return write(value, unit, 'long').format(value)
    },
    /** The figure and its unit apart, to be drawn in two sizes. */
    unitOf: (seconds: number): { figure: string; unit: string } => {
      const { unit, value } = spanOf(seconds)
      const parts = write(value, unit, 'long').formatToParts(value)
      const only = (wanted: boolean) =>
        parts
          .filter(({ type }) => (type === 'unit') === wanted)
          .map((part) => part.value)
          .join('')
          .trim()
      return { figure: only(false) || '1', unit: only(true) }
    },
  }
}
