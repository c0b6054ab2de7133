import leafletCss from 'leaflet/dist/leaflet.css?inline'
import { english } from '../../locales/english.js'
import { lateIcons } from '../lateIcons.js'
import { ListingMap } from './ListingMap.js'
import mapCss from './map.css?inline'
import { ResultsMap } from './ResultsMap.js'

export const chunk = {
  css: `${leafletCss}\n${mapCss}`,
  texts: english,
  icons: lateIcons,
  panels: { ListingMap, ResultsMap },
}
