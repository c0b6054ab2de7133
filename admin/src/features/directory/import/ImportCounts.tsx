import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'
import classes from './Import.module.css'
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
  const format = useFormat()
  return (
    <dl className={classes.tiles}>
      {TILES.map(([name, tone]) => (
        <div key={name} className={classes.tile} data-tone={counts[name] > 0 ? tone : 'calm'}>
          <dt>{t(`imports.${planned ? 'will' : 'was'}.${name}`)}</dt>
          <dd className="num">{format.number(counts[name])}</dd>
        </div>
      ))}
    </dl>
  )
}
