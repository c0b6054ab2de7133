import { createSocket, type RemoteInfo } from 'node:dgram'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type DnsUnderTest, dnsContract, type Zone } from './contract.js'
import { nodeDns } from './node.js'
import { NoAnswer } from './port.js'
import { scriptedDns } from './scripted.js'
import { scratchFolder } from '../../testing/scratch.js'

dnsContract('records from a file', async (zone) => {
  const file = join(scratchFolder('dns'), 'dns.json')
  writeFileSync(file, JSON.stringify(zone))
  return { port: scriptedDns(file), close: async () => undefined }
})

dnsContract('a name server asked by Node', (zone) => openNameServer(zone))

test('a name server that says nothing is not waited for longer than some seconds', async () => {
  const { port, close } = await openNameServer('silent')
  const startedAt = performance.now()
  await expect(port.txt('_site-verification.one.example')).rejects.toBeInstanceOf(NoAnswer)
  expect(performance.now() - startedAt).toBeLessThan(15_000)
  await close()
}, 30_000)

const [NO_ERROR, SERVER_FAILED, NO_SUCH_NAME] = [0, 2, 3]

/** As much of a name server as one question needs (RFC 1035, 4.1), on loopback. */
async function openNameServer(zone: Zone | 'silent'): Promise<DnsUnderTest> {
  const socket = createSocket('udp4')
  socket.on('message', (asked: Buffer, from: RemoteInfo) => {
    if (zone !== 'silent') socket.send(answerTo(asked, zone), from.port, from.address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const close = async (): Promise<void> => {
    socket.close()
    await once(socket, 'close')
  }
  return { port: nodeDns([`127.0.0.1:${(socket.address() as AddressInfo).port}`]), close }
}

function answerTo(asked: Buffer, zone: Zone): Buffer {
  let at = 12
  const labels: string[] = []
  for (let length = asked[at] ?? 0; length; length = asked[at] ?? 0) {
    labels.push(asked.toString('latin1', at + 1, at + 1 + length))
    at += length + 1
  }
  const question = asked.subarray(12, at + 5)
  const records = zone[labels.join('.').toLowerCase()]
  const code = records === null ? SERVER_FAILED : records ? NO_ERROR : NO_SUCH_NAME
  const head = Buffer.from(asked.subarray(0, 12))
  head.writeUInt16BE(0x8180 | code, 2)
  head.writeUInt16BE(records?.length ?? 0, 6)
  head.writeUInt32BE(0, 8)
  return Buffer.concat([head, question, ...(records ?? []).map(txtRecord)])
}

function txtRecord(text: string): Buffer {
  const parts = text.match(/.{1,255}/gs) ?? ['']
  const data = Buffer.concat(parts.map((part) => Buffer.concat([Buffer.from([part.length]), Buffer.from(part)])))
  const fixed = Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60, 0, 0])
  fixed.writeUInt16BE(data.length, 10)
  return Buffer.concat([fixed, data])
}
