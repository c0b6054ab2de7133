import { refuse } from '../../kernel/errors.js'

/** Whoever uses the operator's power says why: the sentence stands in both trails. */
export function needReason(text: string, field = 'reason'): string {
  const said = text.trim()
  if (said.length < 3 || said.length > 500)
    throw refuse('BAD_USER_INPUT', 'Say why, in 3 to 500 characters: it is written into the trail.', { field })
  return said
}
