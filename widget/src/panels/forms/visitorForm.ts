import { signal } from '@preact/signals'
import { Failure } from '../../api.js'
import type { Directory } from '../../directory.js'
import { FORM } from '../../documents/form.js'
import type { DirectoryFormQuery } from '../../gql/answers.js'

export type VisitorForm = ReturnType<typeof createVisitorForm>

/** What every input for visitors carries beside what it says. */
export interface Pass {
  formToken: string
  visitorToken: string
  honeypot: string
}

/** The server takes no form back sooner than this after it was shown; a moment more for clocks that differ. */
const MARGIN = 400

/** One form from being shown to being sent: its pass, which browser it is, what was wrong with it. */
export function createVisitorForm({ send, tenant, report }: Directory) {
  const phase = signal<'open' | 'sending' | 'sent'>('open')
  const failure = signal<Error | null>(null)
  const privacy = signal<string | null>(null)
  const name = `ld-visitor:${tenant.peek()?.slug ?? ''}`
  let shown: Promise<{ form: DirectoryFormQuery['visitorForm']; from: number }> | null = null

  const open = () => {
    shown ??= send<DirectoryFormQuery>(FORM, {}).then(({ visitorForm, tenant: { legalLinks } }) => {
      privacy.value = legalLinks.privacy
      return { form: visitorForm, from: Date.now() + visitorForm.waitSeconds * 1_000 + MARGIN }
    })
    shown.catch(() => {
      shown = null
    })
    return shown
  }

  const submit = async (act: (pass: Pass) => Promise<unknown>, honeypot: string): Promise<void> => {
    phase.value = 'sending'
    failure.value = null
    try {
      const { form, from } = await open()
      await new Promise((resolve) => setTimeout(resolve, from - Date.now()))
      const visitorToken = kept(name) ?? form.visitorToken
      await act({ formToken: form.formToken, visitorToken, honeypot })
      // Kept only now: who only looks at a form leaves nothing behind.
      keep(name, visitorToken)
      phase.value = 'sent'
    } catch (error) {
      const fields = error instanceof Failure ? error.fields : []
      // A pass that is too old, or of another installation, is no fault of the visitor: the next try takes a new one.
      if (fields.some(({ path }) => path.endsWith('formToken'))) shown = null
      if (fields.some(({ path }) => path.endsWith('visitorToken'))) forget(name)
      failure.value = error as Error
      phase.value = 'open'
      if (!(error instanceof Failure)) report(error as Error)
    }
  }

  return { phase, failure, privacy, open, submit }
}

/** Storage may be forbidden altogether: the form works without. */
function kept(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

function keep(name: string, token: string): void {
  try {
    localStorage.setItem(name, token)
  } catch {
    // The next form is of another browser then.
  }
}

function forget(name: string): void {
  try {
    localStorage.removeItem(name)
  } catch {
    // There was nothing.
  }
}
