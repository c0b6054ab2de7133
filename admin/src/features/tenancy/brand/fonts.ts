import type { BrandFont } from '../../../gql/graphql'

export const FONTS: BrandFont[] = ['SYSTEM', 'HUMANIST', 'ROUNDED', 'SERIF', 'MONO']

/** The families the widget uses; only fonts that are on people's machines, so that nothing has to be fetched. */
export const FAMILIES: Record<BrandFont, string> = {
  SYSTEM: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif',
  SERIF: 'ui-serif, "Iowan Old Style", Charter, Georgia, "Noto Serif", "Noto Naskh Arabic", serif',
  ROUNDED: 'ui-rounded, "SF Pro Rounded", "Hiragino Maru Gothic ProN", Nunito, Quicksand, system-ui, sans-serif',
  HUMANIST: 'Seravek, "Gill Sans Nova", Ubuntu, Calibri, "Source Sans 3", "Noto Sans", system-ui, sans-serif',
  MONO: 'ui-monospace, "Cascadia Code", "Source Code Pro", Menlo, Consolas, "DejaVu Sans Mono", monospace',
}
