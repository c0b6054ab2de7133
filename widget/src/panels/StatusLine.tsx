import { Chip } from './Chip.js'
import { useDirectory, useSpeech } from './surroundings.js'

/** How many there are, said aloud when it changes, and the button for the map. */
export function StatusLine() {
  const { results, settings, mapShown } = useDirectory()
  const { count } = useSpeech()
  const busy = results.busy.value === 'search'
  const total = results.total.value
  const stale = results.failure.value !== null && !results.failedLate.value
  return (
    <div class={busy ? 'status busy' : 'status'}>
      <p role="status" aria-live="polite">
        {!stale && (total > 0 || results.filtered.value) ? count('results', total) : ''}
      </p>
      {settings.view !== 'list' && (total > 0 || mapShown.value) && (
        <Chip
          on={mapShown.value}
          name="map"
          icon="pin"
          toggle={() => {
            mapShown.value = !mapShown.value
          }}
        />
      )}
    </div>
  )
}
