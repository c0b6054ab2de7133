import { english } from '../../locales/english.js'
import { lateIcons } from '../lateIcons.js'
import css from '../tools/tools.css?inline'
import { AlertPanel } from './AlertPanel.js'
import { SavedPanel, SharedPanel } from './SavedPanel.js'

/** A visitor's own list, one that was sent, and mails about new matches: few open any, so the filters do not carry them. */
export const chunk = {
  css,
  texts: english,
  icons: lateIcons,
  panels: { alert: AlertPanel, saved: SavedPanel, shared: SharedPanel },
}
