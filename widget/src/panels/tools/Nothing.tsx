import { useDirectory, useSpeech } from '../surroundings.js'

/** Instead of a list without entries: why, and the way on. */
export function Nothing() {
  const { results, settings } = useDirectory()
  const { text } = useSpeech()
  const filtered = results.filtered.value
  const empty = settings.single ? 'gone' : 'empty'
  return (
    <div class="notice" part="notice">
      <p class="notice-title">{text(filtered ? 'noMatch' : empty)}</p>
      <p>{text(filtered ? 'noMatchHint' : `${empty}Hint`)}</p>
      {filtered && (
        <button type="button" class="button" part="button" onClick={results.clear}>
          {text('clearFilters')}
        </button>
      )}
    </div>
  )
}
