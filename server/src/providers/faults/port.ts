/** A line of the log at level `error`, as it was written: secrets are out of it already. */
export type Fault = { message: string; error?: { name?: string; message?: string; stack?: string[] } } & Record<
  string,
  unknown
>

/** Where the operator gathers what went wrong on our side, beside the log. It never throws and nothing waits for it. */
export type FaultsPort = {
  tell: (fault: Fault) => void
  /** Sends what still waits, for a moment at most. */
  close: () => Promise<void>
}
