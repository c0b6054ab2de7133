import { type FieldError, refuse } from '../../kernel/errors.js'
import { newId } from '../../kernel/ids.js'
import { readVisitor, signVisitor } from '../../kernel/visitor-token.js'
import { type Scope, tenantIdOf } from '../../scope/scope.js'
import { keyedDigest } from '../secrets/secrets.js'
import type { VisitorForm, VisitorFormInput } from './visitor-form.types.js'

/** Nobody reads a form and fills it in faster. */
const WAIT_SECONDS = 3
const HALF_A_DAY = 12 * 3_600_000

/** A browser that keeps a token already goes on with its own. */
export function visitorForm(scope: Scope): VisitorForm {
  const now = scope.now()
  const secret = scope.settings.downloadKey
  const whose = { tenantId: tenantIdOf(scope), visitorId: newId(), now }
  return {
    formToken: signVisitor(secret, 'FORM', whose),
    visitorToken: signVisitor(secret, 'KEEP', whose),
    waitSeconds: WAIT_SECONDS,
    expiresAt: new Date(now.getTime() + HALF_A_DAY),
  }
}

/** When the form was shown, and whose it is: of the browser that keeps a token, else of nobody who was here before. Null: none of ours. */
export function formOf(scope: Scope, input: VisitorFormInput): { visitorId: string | null; issuedAt: Date } | null {
  const asked = { token: input.formToken, tenantId: tenantIdOf(scope), now: scope.now() }
  const form = readVisitor(scope.settings.downloadKey, 'FORM', asked)
  return form && (input.visitorToken ? { ...form, visitorId: visitorOf(scope, input.visitorToken) } : form)
}

/** Refuses what no person sent, each field that says so named; answers whose browser it came from. */
export function readForm(scope: Scope, input: VisitorFormInput): string {
  const form = formOf(scope, input)
  const age = form ? scope.now().getTime() - form.issuedAt.getTime() : 0
  const fields: FieldError[] = []
  if (input.honeypot) fields.push({ path: 'input.honeypot', message: 'Leave this field empty.' })
  if (!form) fields.push({ path: 'input.formToken', message: 'This form is too old. Open it again.' })
  else if (age < WAIT_SECONDS * 1_000)
    fields.push({ path: 'input.formToken', message: 'That was very fast. Wait a moment and send it again.' })
  if (form && !form.visitorId)
    fields.push({ path: 'input.visitorToken', message: 'This browser is not known any more. Keep the new token.' })
  if (fields.length || !form?.visitorId)
    throw refuse('BAD_USER_INPUT', fields.map(({ message }) => message).join(' '), { fields })
  return form.visitorId
}

/** Whose browser keeps the token; null where it is none of ours. */
export function visitorOf(scope: Scope, token: string): string | null {
  const asked = { token, tenantId: tenantIdOf(scope), now: scope.now() }
  return readVisitor(scope.settings.downloadKey, 'KEEP', asked)?.visitorId ?? null
}

/** Somebody, as a digest under the tenant's own key: enough to know them again here, and nothing anywhere else. */
export async function knownAs(scope: Scope, kind: 'user' | 'email' | 'visitor', name: string): Promise<string> {
  const owner = { tenantId: tenantIdOf(scope) }
  return (await keyedDigest(scope, owner, `author:${kind}:${name}`)).toString('base64url')
}
