import { useDirectory } from '../surroundings.js'

/** Whose map it is: OpenStreetMap's, unless the page brings tiles and a credit of its own. */
export function MapCredit() {
  const { tilesCredit, tiles } = useDirectory().settings
  const ownTiles = !tiles.includes('openstreetmap.org')
  return (
    <p class="map-credit" part="map-credit">
      {tilesCredit && ownTiles ? (
        tilesCredit
      ) : (
        <a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noopener">
          © OpenStreetMap contributors
        </a>
      )}
    </p>
  )
}
