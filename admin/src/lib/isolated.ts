const LEFT_TO_RIGHT = /[A-Za-z\u00C0-\u024F\u0370-\u052F]/

/** A name or an address between the marks that keep its brackets and dots with it, within a sentence of the other direction. */
export function isolated(text: string): string {
  return LEFT_TO_RIGHT.test(text) ? `\u2068${text}\u2069` : text
}
