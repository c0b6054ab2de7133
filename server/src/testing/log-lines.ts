import { Writable } from 'node:stream'
import { vi } from 'vitest'
import winston from 'winston'
import { log } from '../kernel/log.js'

/** Everything the process says while it is watched: the log's own lines as they are printed, and whatever else is written. */
export function watchLog(): { lines: string[]; others: string[]; stop: () => void } {
  const lines: string[] = []
  const others: string[] = []
  const stream = new Writable({
    write: (line: Buffer, _encoding, done) => {
      lines.push(line.toString())
      done()
    },
  })
  const transport = new winston.transports.Stream({ stream })
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
