import { buildPart, type Part } from '../build.ts'
import { Refusal } from '../say.ts'
import { type Check, verdict } from './check.ts'

/** Steps that need what is built name these in `after`. */
export const builds: Check[] = (['server', 'admin', 'widget'] satisfies Part[]).map((part) => ({
  name: `build of ${part}`,
  run: async ({ signal }) => {
    try {
      await buildPart(part, signal)
      return verdict(true, '')
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return verdict(false, error.message)
    }
  },
}))
