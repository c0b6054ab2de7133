import { useState } from 'react'
import type { Problem } from '../../lib/problem'

/** At a door nobody is known yet: a code is asked for once the server has said so. Then the field stays, whatever is refused next. */
export function useCodeAsked(problem: Problem | undefined): boolean {
  const [asked, setAsked] = useState(false)
  if (!asked && problem?.reason?.startsWith('TOTP_')) setAsked(true)
  return asked
}
