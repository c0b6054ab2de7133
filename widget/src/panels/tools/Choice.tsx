import type { ComponentChildren } from 'preact'
import { useSpeech } from '../surroundings.js'

/** A question of the filters with what there is to choose. */
export function Group({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <fieldset>
      <legend>{name}</legend>
      <div class="choices">{children}</div>
    </fieldset>
  )
}

interface ChoiceProps {
  on: boolean
  count: number
  /** As much is chosen as can be. */
  full?: boolean
  toggle: () => void
  children: ComponentChildren
}

/** Something to choose, and how many there are of it. */
export function Choice(props: ChoiceProps) {
  const { number } = useSpeech()
  return (
    <button
      type="button"
      class="chip"
      part="chip"
      aria-pressed={props.on}
      disabled={(!props.count || props.full) && !props.on}
      onClick={props.toggle}
    >
      {props.children}
      <small>{number(props.count)}</small>
    </button>
  )
}
