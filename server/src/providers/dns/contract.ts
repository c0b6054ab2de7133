import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DnsPort, NoAnswer } from './port.js'

/** Names and their TXT records; `null`: a name whose servers fail. */
export type Zone = Record<string, string[] | null>
export type DnsUnderTest = { port: DnsPort; close: () => Promise<void> }

const long = 'x'.repeat(300)
const zone: Zone = {
  '_site-verification.one.example': ['site-verification=abc123'],
  '_site-verification.many.example': ['v=spf1 -all', 'site-verification=def456', long],
  '_site-verification.broken.example': null,
}

/** What every adapter of the port keeps: run against the stand-in and against the real one. */
export function dnsContract(name: string, open: (zone: Zone) => Promise<DnsUnderTest>): void {
  describe(name, () => {
    let dns: DnsUnderTest
    beforeAll(async () => {
      dns = await open(zone)
    })
    afterAll(() => dns.close())

    test('records come as they were written, each whole, however long', async () => {
      expect(await dns.port.txt('_site-verification.one.example')).toEqual(['site-verification=abc123'])
      const many = await dns.port.txt('_site-verification.many.example')
      expect(many.sort()).toEqual(['site-verification=def456', 'v=spf1 -all', long])
    })

    test('a name that is not there is an empty list; one whose servers fail is no answer', async () => {
      expect(await dns.port.txt('_site-verification.nobody.example')).toEqual([])
      await expect(dns.port.txt('_site-verification.broken.example')).rejects.toBeInstanceOf(NoAnswer)
    })
  })
}
