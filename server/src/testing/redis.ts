import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer, connect } from 'node:net'

/** A Redis that a machine may have: `apt-get install redis-server`, or any on the PATH. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0

export type RedisProcess = {
  url: string
  port: number
  /** One command over the wire, its answer as it is written there without its mark. */
  ask: (...words: string[]) => Promise<string>
  freeze: () => void
  thaw: () => void
  stop: () => Promise<void>
}

/** Keeps nothing on disk, listens on loopback alone. */
export async function startRedis(wanted?: number): Promise<RedisProcess> {
  const port = wanted ?? (await freePort())
  const options = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--daemonize',
    'no',
  ]
  const child = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ask = (...words: string[]): Promise<string> => say(port, words)
  const deadline = Date.now() + 20_000
  while ((await ask('PING').catch(() => '')) !== 'PONG') {
    if (Date.now() > deadline || child.exitCode !== null) throw new Error('redis-server did not start.')
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    ask,
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}

function say(port: number, words: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', reject)
    socket.once('data', (answer) => {
      socket.destroy()
      const text = answer.toString()
      resolve((text.startsWith('$') ? text.split('\r\n')[1] : text.slice(1).split('\r\n')[0]) ?? '')
    })
    socket.write(`*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`)
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}
