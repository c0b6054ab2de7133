import classes from './Chip.module.css'

export type Tone = 'good' | 'wait' | 'bad' | 'look' | 'calm' | 'accent'

/** A state as a word with a colour, never a colour alone. */
export function Chip({ tone, children, dot = true }: { tone: Tone; children: string; dot?: boolean }) {
  return (
    <span className={classes.chip} data-tone={tone}>
      {dot && <span className={classes.dot} aria-hidden />}
      {children}
    </span>
  )
}
