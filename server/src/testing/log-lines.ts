import { Writable } from 'node:stream'
import { beforeEach, vi } from 'vitest'
import winston from 'winston'
import { log } from '../kernel/log.js'

/** Everything the process says while it is watched: the log's own lines as they are printed, and whatever else is written. */
export function watchLog(): { lines: string[]; others: string[]; stop: () => void } {
  const lines: string[] = []
  const others: string[] = []
  const transport = into(lines)
  log.add(transport)
  const spies = [process.stdout, process.stderr].map((out) =>
    vi.spyOn(out, 'write').mockImplementation((text) => {
      others.push(String(text))
      return true
    }),
  )
  const stop = (): void => {
    log.remove(transport)
    for (const spy of spies) spy.mockRestore()
  }
  return { lines, others, stop }
}

/**
 * Runs in every test file (`ops/config/vitest.server.ts`): what is logged while a test runs is shown below it if it fails, and by nobody
 * else. Tens of thousands of lines were printed for nobody.
 */
export function keepLinesForFailures(): void {
  const lines: string[] = []
  log.clear().add(into(lines))
  beforeEach(({ onTestFailed }) => {
    lines.length = 0
    onTestFailed(() => console.info(lines.join('')))
  })
}

function into(lines: string[]): winston.transport {
  const stream = new Writable({
    write: (line: Buffer, _encoding, done) => {
      lines.push(line.toString())
      done()
    },
  })
  return new winston.transports.Stream({ stream, eol: '\n' })
}
