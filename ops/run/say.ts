import { Stopped } from './stopping.ts'

/** One clear sentence for the person at the terminal: the command ends with exit code 1 and no stack. */
export class Refusal extends Error {
  override name = 'Refusal'
}

/** A line of progress. It goes to stderr, so that what a command answers on stdout stays clean. */
export function say(line: string): void {
  process.stderr.write(`  ${line}\n`)
}

/** Runs one step of the start and says how long it took; a slow one announces itself and reports every 15 s. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const elapsed = () => (performance.now() - started) / 1000
  const announce = setTimeout(() => say(`${title} …`), 1_500)
  const remind = setInterval(() => say(`${title} … ${elapsed().toFixed(0)} s`), 15_000)
  try {
    const result = await work()
    if (elapsed() >= 0.1) say(`${title}: ${elapsed().toFixed(1)} s`)
    return result
  } finally {
    clearTimeout(announce)
    clearInterval(remind)
  }
}

/** Sets the exit code every command ends with: a refusal shows its sentence, anything else its stack, a stop nothing. */
export function endWith(error: unknown): void {
  // 128 + SIGINT: told to stop before the work was done.
  if (error instanceof Stopped) {
    process.exitCode = 130
    return
  }
  if (error instanceof Refusal) process.stderr.write(`\n  ${error.message}\n`)
  else console.error(error)
  process.exitCode = 1
}

/** A reader that went away (`npm start | head`) must not bring the installation down half-way. */
export function surviveClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}
