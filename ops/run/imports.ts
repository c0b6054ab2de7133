/** Native ones, which look for their binary beside themselves. What is loaded by `import()` or `require()` stays where it is, too. */
export const native = new Set(['sharp', 'argon2'])

/** What the server takes from a package: the names that its modules import, `default` among them; none where it only runs. */
export type Taken = Map<string, Set<string>>

const line = /^import (?:(.+) from )?(["'])([^"']+)\2/gm
const manyLines = /^(?:\} |export .* )from (["'])(?!\.|node:)[^"']+\1/m
const isOurs = (specifier: string): boolean => /^(?:\.|node:)/.test(specifier)

/** The same module, importing from that folder what it took from packages; all else as it was. */
export function pointAt(way: string, taken: Taken, text: string): string {
  return text.replace(line, (all, _names, quote: string, specifier: string) =>
    taken.has(specifier) ? all.replace(quote + specifier, `${quote}${way}/${fileOf(specifier)}`) : all,
  )
}

export function takenBy(texts: string[]): Taken {
  const taken: Taken = new Map()
  for (const text of texts) {
    const unread = manyLines.exec(text)?.[0]
    if (unread) throw new Error(`What is taken from a package stands on one line of its import: ${unread}`)
    for (const [, names = '', , specifier = ''] of text.matchAll(line)) {
      if (isOurs(specifier) || native.has(specifier)) continue
      const list = taken.get(specifier) ?? new Set()
      for (const name of namesIn(names)) list.add(name)
      taken.set(specifier, list)
    }
  }
  return taken
}

/** `a, { b as c, d }`: the names by which the package has them. */
function namesIn(clause: string): string[] {
  if (clause.includes('*')) throw new Error(`Name what is taken from a package: import ${clause}`)
  const [plain = '', inner = ''] = clause.split('{')
  const named = inner.replace('}', '').split(',')
  const all = [
    ...(plain.replace(',', '').trim() ? ['default'] : []),
    ...named.map((each) => each.split(' as ')[0] ?? ''),
  ]
  return all.map((name) => name.trim()).filter((name) => name !== '')
}

/** `@mikro-orm/core` in a folder without folders. */
export function fileOf(specifier: string): string {
  return `${specifier.replaceAll('/', '__')}.js`
}
