const ownKey = /^[a-z0-9]+(?:[/.-][a-z0-9]+)*$/

/** The key itself, where it is one that we made: nothing else reaches a store. */
export function ownFileKey(key: string): string {
  if (!ownKey.test(key) || key.includes('..')) throw new Error('A file key that we did not make.')
  return key
}
