import { english } from '../../locales/english.js'
import { lateIcons } from '../lateIcons.js'
import { Record } from './Record.js'
import css from './record.css?inline'

export const chunk = { css, texts: english, icons: lateIcons, panels: { Record } }
