import { english } from '../../locales/english.js'
import { lateIcons } from '../lateIcons.js'
import { Launcher } from './Launcher.js'
import css from './launcher.css?inline'

export const chunk = { css, texts: english, icons: lateIcons, panels: { Launcher } }
