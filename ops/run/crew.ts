import { type Child, endChildren, failure, type Launch, launch } from './children.ts'
import type { Identity } from './processes.ts'
import { say } from './say.ts'
import type { Stopping } from './stopping.ts'

/** So many times in a row a kept process may be killed, each time within this many milliseconds of its start. */
const PATIENCE = 5
const LONG_ENOUGH = 30_000

/** What a run has begun: its processes and everything else that must be ended, in reverse order. */
export type Crew = {
  /** Something to end when the run ends. */
  onStop: (end: () => Promise<void> | void) => void
  begin: (what: Launch) => Child
  /** Settles with a sentence when one of these processes ends by itself. */
  watch: (children: Child[]) => Promise<string>
  /** Starts a process, and starts it anew when it was killed; settles when it ends in another way, or is killed over and over. */
  keep: (start: () => Child) => Promise<string>
  stop: () => Promise<void>
}

/** `note` is told who runs whenever that changes, so that the next run can end what a kill -9 leaves behind. */
export function gatherCrew({ hurried }: Stopping, note: (who: Identity[]) => void = () => {}): Crew {
  const children: Child[] = []
  const ends: (() => Promise<void> | void)[] = []
  let stopping: Promise<void> | undefined

  const endAll = async () => {
    await endChildren(children, hurried)
    for (const end of ends.reverse()) await end()
  }
  const begin = (what: Launch) => {
    const child = launch(what)
    children.push(child)
    note(children.map(({ who }) => who))
    return child
  }
  const watch = (watched: Child[]) => Promise.race(watched.map(async (child) => failure(child, await child.ended)))
  const keep = async (start: () => Child) => {
    for (let lives = PATIENCE; ; ) {
      const child = start()
      const since = Date.now()
      const code = await child.ended
      if (Date.now() - since > LONG_ENOUGH) lives = PATIENCE
      if (code !== null || stopping || --lives === 0) return failure(child, code)
      say(`The ${child.name} process was killed and is started again.`)
    }
  }
  const stop = () => {
    stopping ??= endAll()
    return stopping
  }
  return { onStop: (end) => void ends.push(end), begin, watch, keep, stop }
}
