import { identityLetters } from './modules/identity/letters/letters.js'
import type { MailKinds } from './modules/mail/kinds.js'

/** Every mail that leaves the house, named once; each room keeps its own beside it in `letters/`. */
export const letters: MailKinds = { ...identityLetters }
