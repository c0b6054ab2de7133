import { english } from '../../locales/english.js'
import { lateIcons } from '../lateIcons.js'
import { CategoryHead } from './CategoryHead.js'
import { FilterPanel } from './FilterPanel.js'
import { nearMe } from './nearMe.js'
import { Removable } from './Removable.js'
import { Suggestions } from './Suggestions.js'
import css from './tools.css?inline'

export const chunk = {
  css,
  texts: english,
  icons: lateIcons,
  panels: { CategoryHead, filters: FilterPanel, Removable, Suggestions },
  nearMe,
}

export type ToolsChunk = typeof chunk
