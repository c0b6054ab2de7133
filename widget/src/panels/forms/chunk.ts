import { english } from '../../locales/english.js'
import { lateIcons } from '../lateIcons.js'
import { ClaimPanel } from './ClaimPanel.js'
import { EndorseForm } from './EndorseForm.js'
import { EnquireForm } from './EnquireForm.js'
import css from './forms.css?inline'
import { ProposeForm } from './ProposeForm.js'
import { ReportForm } from './ReportForm.js'

export const chunk = {
  css,
  texts: english,
  icons: lateIcons,
  panels: { claim: ClaimPanel, endorse: EndorseForm, enquire: EnquireForm, propose: ProposeForm, report: ReportForm },
}
