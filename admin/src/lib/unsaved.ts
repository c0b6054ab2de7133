/** Asks the person whether what they wrote may go; `true` where nothing is at stake. */
type Ask = () => Promise<boolean>

let asking: Ask | undefined

export function guardWith(ask: Ask): () => void {
  asking = ask
  return () => {
    if (asking === ask) asking = undefined
  }
}

/** For ways out that are no navigation: another tenant, signing out. */
export function mayLeave(): Promise<boolean> {
  return asking ? asking() : Promise.resolve(true)
}
