import type { Scope } from './scope.js'

/** One value per scope and no longer: a DataLoader, a list read once. Never a global, so nothing outlives its request. */
export function perScope<T, S extends Scope = Scope>(make: (scope: S) => T): (scope: S) => T {
  const made = new WeakMap<S, T>()
  return (scope) => {
    const known = made.get(scope)
    if (known !== undefined) return known
    const value = make(scope)
    made.set(scope, value)
    return value
  }
}
