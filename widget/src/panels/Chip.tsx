import type { TextKey } from '../speech.js'
import { Icon, type IconName } from './Icon.js'
import { useSpeech } from './surroundings.js'

interface Props {
  on: boolean
  /** It opens and closes something, instead of being on or off itself. */
  expands?: boolean
  name: TextKey
  icon: IconName
  toggle: () => void
}

/** A small button that is on or off. */
export function Chip({ on, expands, name, icon, toggle }: Props) {
  const { text } = useSpeech()
  return (
    <button
      type="button"
      class="chip"
      part="chip"
      aria-pressed={expands ? undefined : on}
      aria-expanded={expands ? on : undefined}
      onClick={toggle}
    >
      <Icon name={icon} flip={icon === 'near'} />
      {text(name)}
    </button>
  )
}
