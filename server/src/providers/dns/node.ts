import { NODATA, NOTFOUND } from 'node:dns'
import { Resolver } from 'node:dns/promises'
import { type DnsPort, NoAnswer } from './port.js'

const PATIENCE_MS = 2_000
const TRIES = 2
/** Records beyond this are nobody's proof; a name under a stranger's hand may hold any number. */
const MOST = 100

/** Node's own resolver, which asks name servers itself, past the machine's cache. `servers`: others than the machine's, as `ip` or `ip:port`. */
export function nodeDns(servers: string[] = []): DnsPort {
  return {
    name: 'dns',
    txt: async (name) => {
      const resolver = new Resolver({ timeout: PATIENCE_MS, tries: TRIES })
      if (servers.length) resolver.setServers(servers)
      try {
        const records = await resolver.resolveTxt(name)
        return records.slice(0, MOST).map((parts) => parts.join(''))
      } catch (error) {
        const { code } = error as { code?: string }
        if (code === NOTFOUND || code === NODATA) return []
        throw new NoAnswer(`The name servers of ${name} did not answer (${code ?? 'unknown'}).`)
      }
    },
  }
}
