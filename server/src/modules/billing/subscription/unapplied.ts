/** What is true there and cannot be here, such as a second subscription. All the rest was written; a person has to look at this. */
export class Unapplied extends Error {
  constructor(what: string[]) {
    super(what.join(' '))
  }
}

/** Each time we looked somebody else had written meanwhile: it is looked at later. */
export class Overtaken extends Error {
  constructor() {
    super('Somebody else wrote each time: the subscription is looked at later.')
  }
}
