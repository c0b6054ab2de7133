import type { MailKinds } from '../../mail/kinds.js'
import { alreadyRegistered } from './already-registered.js'
import { changeEmail } from './change-email.js'
import { emailChanged } from './email-changed.js'
import { passkeyAdded, passkeyRemoved, totpAdded, totpRemoved } from './factor-changed.js'
import { invitation } from './invitation.js'
import { ownershipGiven, ownershipReceived } from './ownership.js'
import { passwordChanged } from './password-changed.js'
import { resetPassword } from './reset-password.js'
import { verifyEmail } from './verify-email.js'

/** What this room writes, by the `kind` that a job of the task `mail` names. */
export const identityLetters: MailKinds = {
  verify_email: verifyEmail,
  invitation,
  already_registered: alreadyRegistered,
  reset_password: resetPassword,
  password_changed: passwordChanged,
  change_email: changeEmail,
  email_changed: emailChanged,
  totp_added: totpAdded,
  totp_removed: totpRemoved,
  passkey_added: passkeyAdded,
  passkey_removed: passkeyRemoved,
  ownership_given: ownershipGiven,
  ownership_received: ownershipReceived,
}
