import { existsSync, readFileSync } from 'node:fs'
import { type DnsPort, NoAnswer } from './port.js'

/**
 * Stand-in for tests and trials: a JSON file of names and their TXT records, read at each look-up, so that it can change meanwhile. `null`
 * in the place of records: nobody answers. Refused in production.
 */
export function scriptedDns(file: string): DnsPort {
  return {
    name: 'dns from a file (stand-in)',
    txt: async (name) => {
      const zone = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[] | null>) : {}
      const records = Object.hasOwn(zone, name) ? zone[name] : []
      if (records === null) throw new NoAnswer(`Nobody answers for ${name}.`)
      return records ?? []
    },
  }
}
