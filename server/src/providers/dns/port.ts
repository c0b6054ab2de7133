/** Nobody answered in time, or the answer was that somebody else failed: it says nothing about the name. */
export class NoAnswer extends Error {}

/** Looks names up. Throws `NoAnswer`; a name that is not there, or has no such record, is an empty list. */
export type DnsPort = {
  readonly name: string
  /** TXT records of a name in ASCII, without a dot at its end; the parts of each record joined. */
  txt: (name: string) => Promise<string[]>
}
