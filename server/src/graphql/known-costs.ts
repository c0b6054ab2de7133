import { limits } from './limits.js'

type Count = (variables: Record<string, unknown>) => number
/** What documents that were found good cost, by their text: looked up before anything of a request is read but its body. */
export type KnownCosts = {
  learn: (query: string, operationName: string | undefined, count: Count) => void
  /** Undefined where the text was not asked before, or too long ago. */
  of: (body: unknown) => number | undefined
}

/**
 * A front end asks its few documents over and over; whoever thinks up new ones displaces the oldest, and is weighed as ever. Of all texts
 * together, for what is kept of a document takes forty times its length: 11 MB at most.
 */
const MOST = 262_144
const LONGEST = 8_192

export function openKnownCosts(): KnownCosts {
  const counts = new Map<string, Count>()
  let held = 0
  const keyOf = (query: string, operationName: unknown): string =>
    typeof operationName === 'string' ? `${operationName}\0${query}` : query
  return {
    learn: (query, operationName, count) => {
      const key = keyOf(query, operationName)
      if (query.length > LONGEST || counts.has(key)) return
      counts.set(key, count)
      held += key.length
      for (const oldest of counts.keys()) {
        if (held <= MOST) break
        counts.delete(oldest)
        held -= oldest.length
      }
    },
    of: (body) => {
      const { query, operationName, variables } = (body ?? {}) as Record<string, unknown>
      if (typeof query !== 'string' || query.length > LONGEST) return undefined
      const given = typeof variables === 'object' && variables !== null && !Array.isArray(variables) ? variables : {}
      const cost = counts.get(keyOf(query, operationName))?.(given as Record<string, unknown>)
      // What is beyond the ceiling is refused, and weighs one.
      return cost === undefined || cost > limits.cost ? undefined : cost
    },
  }
}
