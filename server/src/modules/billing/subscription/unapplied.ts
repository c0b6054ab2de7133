/** What is true there and cannot be here, such as a second subscription. All the rest was written; a person has to look at this. */
export class Unapplied extends Error {
  constructor(what: string[]) {
    super(what.join(' '))
  }
}
