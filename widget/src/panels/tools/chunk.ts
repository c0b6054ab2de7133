import { englishOfTools } from './english.js'
import { shop } from '../lateIcons.js'
import { CategoryHead } from './CategoryHead.js'
import { FilterPanel } from './FilterPanel.js'
import { Nothing } from './Nothing.js'
import { nearMe } from './nearMe.js'
import { Removable } from './Removable.js'
import { Suggestions } from './Suggestions.js'
import css from './tools.css?inline'

export const chunk = {
  css,
  texts: englishOfTools,
  icons: { shop },
  panels: { CategoryHead, filters: FilterPanel, Nothing, Removable, Suggestions },
  nearMe,
}

export type ToolsChunk = typeof chunk
