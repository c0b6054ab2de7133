/** Nobody answered, or we do not ask there: one word for both, so that whoever gave us the address learns nothing of our network. */
export class Unread extends Error {
  constructor() {
    super('The address could not be read.')
  }
}

export type Got = { status: number; body: string }

/** Reads what a stranger's address answers. Throws `Unread`; follows nobody elsewhere: a redirection is an answer like any other. */
export type WebPort = {
  readonly name: string
  get: (url: string, limits: { mostBytes: number; patienceMs: number }) => Promise<Got>
}
