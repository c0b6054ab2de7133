import type { Sender } from '../../mail/letter.js'

/** A link as a preview shows it: of the right length, and good for nothing. */
export const sampleLink =
  (page: string) =>
  ({ admin }: Sender): { link: string } => ({ link: `${admin}${page}#token=${'x'.repeat(43)}` })
