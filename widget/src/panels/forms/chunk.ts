import { englishOfForms } from './english.js'
import { check } from '../lateIcons.js'
import { AlertForm } from './AlertForm.js'
import { ClaimPanel } from './ClaimPanel.js'
import { EndorseForm } from './EndorseForm.js'
import { EnquireForm } from './EnquireForm.js'
import css from './forms.css?inline'
import { ProposeForm } from './ProposeForm.js'
import { ReportForm } from './ReportForm.js'

export const chunk = {
  css,
  texts: englishOfForms,
  icons: { check },
  panels: {
    alert: AlertForm,
    claim: ClaimPanel,
    endorse: EndorseForm,
    enquire: EnquireForm,
    propose: ProposeForm,
    report: ReportForm,
  },
}
