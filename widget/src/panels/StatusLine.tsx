import { Icon } from './Icon.js'
import { useDirectory, useSpeech } from './surroundings.js'

/** How many there are, said aloud when it changes, and the button for the map. */
export function StatusLine() {
  const { results, settings, mapShown } = useDirectory()
  const { count, text } = useSpeech()
  const busy = results.busy.value === 'search'
  const total = results.total.value
  const stale = results.failure.value !== null && !results.failedLate.value
  return (
    <div class={busy ? 'status busy' : 'status'}>
      <p role="status" aria-live="polite">
        {!stale && (total > 0 || results.filtered.value) ? count('results', total) : ''}
      </p>
      {settings.view !== 'list' && (total > 0 || mapShown.value) && (
        <button
          type="button"
          class="chip"
          part="chip"
          aria-pressed={mapShown.value}
          onClick={() => {
            mapShown.value = !mapShown.value
          }}
        >
          <Icon name="pin" />
          {text('map')}
        </button>
      )}
    </div>
  )
}
