import { useTranslation } from 'react-i18next'
import { Tiles } from '../../../ui/Tiles'
import type { Import } from './useImport'

const TILES = [
  ['created', 'good'],
  ['updated', 'look'],
  ['unchanged', 'calm'],
  ['rejected', 'bad'],
  ['duplicates', 'wait'],
] as const

export function ImportCounts({ counts, planned }: { counts: NonNullable<Import['counts']>; planned: boolean }) {
  const { t } = useTranslation()
  return (
    <Tiles
      tiles={TILES.map(([name, tone]) => ({
        label: t(`imports.${planned ? 'will' : 'was'}.${name}`),
        count: counts[name],
        tone,
      }))}
    />
  )
}
