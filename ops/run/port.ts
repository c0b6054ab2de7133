import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { Refusal } from './say.ts'

/** The wanted port when it is free on loopback, else a free one below the range the system hands out to outgoing connections. */
export async function chooseFreePort(wanted?: number): Promise<number> {
  if (wanted && (await isFree(wanted, '127.0.0.1'))) return wanted
  for (let attempt = 0; attempt < 200; attempt++) {
    const port = randomInt(20_000, 32_000)
    if (await isFree(port, '127.0.0.1')) return port
  }
  throw new Error('no free port on 127.0.0.1')
}

/** Two ports in a row, for the metrics of web process and worker: those that are wanted when both are free, else others. */
export async function chooseFreePair(wanted: number): Promise<number> {
  for (let first = wanted, attempt = 0; attempt < 200; first = randomInt(20_000, 32_000), attempt++)
    if ((await isFree(first, '127.0.0.1')) && (await isFree(first + 1, '127.0.0.1'))) return first
  throw new Error('no two free ports in a row on 127.0.0.1')
}

async function isFree(port: number, host?: string): Promise<boolean> {
  return (await listenError(port, host)) === undefined
}

function listenError(port: number, host?: string): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>()
  const probe = createServer()
  probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'))
  probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)))
  return promise
}

/** The port of PORT, 4000 when it is not set. */
export function portOf(env: NodeJS.ProcessEnv): number {
  const port = Number(env.PORT || 4000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Refusal(`PORT is "${env.PORT}", not a port number.`)
  return port
}

/** On every address and on loopback: a program that listens on loopback alone would otherwise go unseen on some systems. */
export async function refuseTakenPort(port: number): Promise<void> {
  for (const host of [undefined, '127.0.0.1']) {
    const code = await listenError(port, host)
    if (code === 'EACCES')
      throw new Refusal(`Port ${port} may not be used by this account: choose another, PORT=4000 npm start.`)
    if (code)
      throw new Refusal(
        `Port ${port} is taken by another program: stop it, or choose another, PORT=${port + 1} npm start.`,
      )
  }
}
