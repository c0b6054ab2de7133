import { useFormat } from '../lib/format'
import classes from './Tiles.module.css'

export interface Tile {
  label: string
  count: number
  /** Of what is there: nothing has no colour. */
  tone: 'good' | 'look' | 'bad' | 'wait' | 'calm'
}

/** What became of many things, a figure for each outcome. */
export function Tiles({ tiles }: { tiles: Tile[] }) {
  const format = useFormat()
  return (
    <dl className={classes.tiles}>
      {tiles.map(({ label, count, tone }) => (
        <div key={label} className={classes.tile} data-tone={count > 0 ? tone : 'calm'}>
          <dt>{label}</dt>
          <dd className="num">{format.number(count)}</dd>
        </div>
      ))}
    </dl>
  )
}
