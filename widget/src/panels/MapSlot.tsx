import { hostOf } from '../links.js'
import { Icon } from './Icon.js'
import { Lazy } from './Lazy.js'
import { useDirectory, useSpeech } from './surroundings.js'

/** Where the map of the results stands. Before the visitor asks for it neither its script nor a tile is loaded. */
export function MapSlot() {
  const { mapShown, settings, tenant } = useDirectory()
  const { text } = useSpeech()
  if (mapShown.value) return <Lazy from="map" panel="ResultsMap" fallback={<div class="map-frame bone" />} />
  if (settings.view !== 'map' && settings.layout !== 'map-left') return null
  const tiles = settings.tiles ?? tenant.value?.mapTiles?.url
  return (
    <div class="map-frame map-ask">
      <button
        type="button"
        class="button"
        part="button"
        onClick={() => {
          mapShown.value = true
        }}
      >
        <Icon name="pin" />
        {text('showOnMap')}
      </button>
      {tiles && <p class="aside">{text('mapNote', { host: hostOf(tiles.replace('{s}.', '')) })}</p>}
    </div>
  )
}
