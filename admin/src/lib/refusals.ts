/** A sentence of the server's and ours for it; `{1}`, `{2}` stand for what the server puts there. */
type Sentence = { said: RegExp; ours: string }

let known: Sentence[] = []

/** The server speaks English to everybody. Where this page speaks another language, it knows the sentences a form can be answered with. */
export function learnRefusals(sentences: Record<string, string>): void {
  known = Object.entries(sentences).map(([said, ours]) => ({ said: patternOf(said), ours }))
}

/** The sentence in the reader's language; as it was said where nobody has put it into other words. */
export function inOwnWords(message: string): string {
  for (const { said, ours } of known) {
    const found = said.exec(message)
    // What the server puts there may be words of its own again.
    if (found) return ours.replace(/\{(\d)\}/g, (_, place: string) => inOwnWords(found[Number(place)] ?? ''))
  }
  return message
}

function patternOf(sentence: string): RegExp {
  const literal = sentence.split(/\{\d\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  // The shortest that fits: of "5 custom domains" the first is the number.
  return new RegExp(`^${literal.join('(.+?)')}$`)
}
