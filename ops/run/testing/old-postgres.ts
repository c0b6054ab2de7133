import type { Socket } from 'node:net'

/** Speaks just enough of PostgreSQL's protocol to answer the one question we ask first: who and how old are you? */
export function answerAsVersion(version: string, number: number): (socket: Socket) => void {
  const row = [version, String(number), 'someone', 'f', 'f', 'x']
  const types = [25, 23, 19, 16, 16, 19]
  const names = ['version', 'number', 'role', 'superuser', 'bypass', 'database']
  const columns = names.map((name, index) =>
    Buffer.concat([text(name), int32(0), int16(0), int32(types[index] ?? 25), int16(-1), int32(-1), int16(0)]),
  )
  const fields = row.map((value) => Buffer.concat([int32(value.length), Buffer.from(value)]))
  const ready = message('Z', Buffer.from('I'))
  const answer = Buffer.concat([
    message('T', Buffer.concat([int16(columns.length), ...columns])),
    message('D', Buffer.concat([int16(fields.length), ...fields])),
    message('C', text('SELECT 1')),
    ready,
  ])
  return (socket) => {
    socket.on('error', () => {})
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', int32(0)), ready]))
      socket.on('data', (sent) => sent.toString('latin1').startsWith('Q') && socket.write(answer))
    })
  }
}

function message(kind: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(kind), int32(body.length + 4), body])
}

function text(value: string): Buffer {
  return Buffer.from(`${value}\0`)
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeInt16BE(value)
  return bytes
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}
