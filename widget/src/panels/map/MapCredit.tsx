import { useDirectory } from '../surroundings.js'

/** Whose map it is: OpenStreetMap's where its tiles are drawn, else as the page or the installation names its own. */
export function MapCredit({ tiles }: { tiles: string }) {
  const { settings, tenant } = useDirectory()
  const credit = settings.tiles ? settings.tilesCredit : tenant.value?.mapTiles?.attribution
  if (tiles.includes('openstreetmap.org'))
    return (
      <p class="map-credit" part="map-credit">
        <a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noopener">
          © OpenStreetMap contributors
        </a>
      </p>
    )
  return credit ? (
    <p class="map-credit" part="map-credit">
      {credit}
    </p>
  ) : null
}
