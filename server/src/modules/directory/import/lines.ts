/** One line of a file as it stands there. `tooLong`: only its beginning is here; the rest was passed over. */
export type Line = { text: string; number: number; tooLong: boolean }

/** Longer lines are no rows of a directory: one of them must not fill the memory. */
const LONGEST = 1024 * 1024

/** Cuts bytes into lines, a chunk at a time. A line that was read may be put back, to be read again. */
export class Lines {
  /** Lines that were no UTF-8, and were read in the code page of Western Windows. */
  foreign = 0
  private ready: Line[] = []
  private at = 0
  private number = 0
  private rest: Buffer = Buffer.alloc(0)
  private skipping = false
  private newline = 0
  private readonly chunks: AsyncIterator<Buffer>
  private ended = false

  constructor(bytes: AsyncIterable<Buffer>) {
    this.chunks = bytes[Symbol.asyncIterator]()
  }

  async next(): Promise<Line | null> {
    while (this.at >= this.ready.length && !this.ended) await this.fetch()
    return this.ready[this.at++] ?? null
  }

  putBack(lines: Line[]): void {
    this.ready = [...lines, ...this.ready.slice(this.at)]
    this.at = 0
  }

  private async fetch(): Promise<void> {
    const { value, done } = await this.chunks.next()
    this.ready = []
    this.at = 0
    if (done) {
      this.ended = true
      if (this.rest.length > 0 && !this.skipping) this.add(this.rest, false)
      return
    }
    this.cut(this.rest.length ? Buffer.concat([this.rest, value]) : value)
  }

  private cut(bytes: Buffer): void {
    // Old Macintosh programs end lines by CR alone.
    if (this.newline === 0) this.newline = bytes.includes(0x0a) || !bytes.includes(0x0d) ? 0x0a : 0x0d
    let start = 0
    for (let end = bytes.indexOf(this.newline); end >= 0; end = bytes.indexOf(this.newline, start)) {
      if (!this.skipping) this.add(bytes.subarray(start, end), false)
      this.skipping = false
      start = end + 1
    }
    this.rest = bytes.subarray(start)
    if (this.rest.length <= LONGEST) return
    if (!this.skipping) this.add(this.rest.subarray(0, 1000), true)
    this.skipping = true
    this.rest = Buffer.alloc(0)
  }

  private add(bytes: Buffer, tooLong: boolean): void {
    this.number++
    const text = this.decode(bytes)
    this.ready.push({ text: this.number === 1 ? text.replace(/^\ufeff/, '') : text, number: this.number, tooLong })
  }

  /** What is not UTF-8 mostly comes from a spreadsheet that saved it in its own code page. */
  private decode(bytes: Buffer): string {
    try {
      return utf8.decode(bytes)
    } catch {
      this.foreign++
      return western.decode(bytes)
    }
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const western = new TextDecoder('windows-1252')
