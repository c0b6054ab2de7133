/**
 * The same answer for the same text, made once: for what is dear to make of words that come again and again (a file's hours, tags, towns).
 * Forgets all when it holds `most`; longer texts than `longest` characters are made each time. Answers are shared: nobody changes them.
 */
export function remembered<T>(make: (text: string) => T, most = 2_000, longest = 300): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > longest) return make(text)
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= most) known.clear()
    // A piece of a long text holds the whole of it as long as it lives: a copy does not.
    const own = JSON.parse(JSON.stringify(text)) as string
    const made = make(own)
    known.set(own, made)
    return made
  }
}
