import { english } from '../../locales/english.js'
import { lateIcons } from '../lateIcons.js'
import css from '../tools/tools.css?inline'
import { SavedPanel, SharedPanel } from './SavedPanel.js'

/** A visitor's own list and one that was sent: few open either, so the filters do not carry them. */
export const chunk = {
  css,
  texts: english,
  icons: lateIcons,
  panels: { saved: SavedPanel, shared: SharedPanel },
}
