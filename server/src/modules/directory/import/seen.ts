import { hash } from 'node:crypto'

/** Tells apart what one file holds, as a number: 48 bits of a hash, some fifty bytes in a set, so that a file of any length fits. */
export const hash48 = (text: string): number => Number.parseInt(hash('sha256', text, 'hex').slice(0, 12), 16)

/**
 * Which source ids a file has shown so far, and on which line: the second row of an id would change what the first made, and every
 * repeat would change it back.
 */
export class SeenIds {
  private readonly lines = new Map<number, number>()

  /** The line that had this id before; undefined when it is new, and from now on known. */
  firstLine(sourceId: string, line: number): number | undefined {
    const key = hash48(sourceId)
    const before = this.lines.get(key)
    if (before === undefined) this.lines.set(key, line)
    return before
  }
}
