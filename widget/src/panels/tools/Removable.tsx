import type { Filters } from '../../filters.js'
import { Icon } from '../Icon.js'
import { useDirectory, useSpeech } from '../surroundings.js'

/** What was chosen elsewhere than in a control that is always in sight: each with the way to take it back. */
export function Removable() {
  const { results } = useDirectory()
  const { text } = useSpeech()
  const { tags, place, bounds } = results.filters.value
  const shown = tags.map((tag): [string, Partial<Filters>] => [tag, { tags: tags.filter((other) => other !== tag) }])
  if (place) shown.push([place, { near: null, place: '' }])
  if (bounds) shown.push([text('thisArea'), { bounds: null }])
  return (
    <div class="chips removable">
      {shown.map(([label, change]) => (
        <button
          key={label}
          type="button"
          class="chip"
          part="chip"
          aria-label={text('removeTag', { tag: label })}
          onClick={() => results.refine(change)}
        >
          <bdi>{label}</bdi>
          <Icon name="close" />
        </button>
      ))}
    </div>
  )
}
