import type { ClientBase } from 'pg'
import type { World } from './world.js'

/** Every statement the operations' pool sends meanwhile, as it is sent. */
export async function statementsDuring(world: Pick<World, 'app'>, work: () => Promise<unknown>): Promise<string[]> {
  const { pool } = world.app.house
  const sent: string[] = []
  const watch = (client: ClientBase): void => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown
    client.query = ((...args: unknown[]) => {
      sent.push(typeof args[0] === 'string' ? args[0] : String((args[0] as { text?: string }).text))
      return query(...args)
    }) as never
    pool.once('release', () => Reflect.deleteProperty(client, 'query'))
  }
  pool.on('acquire', watch)
  try {
    await work()
    return sent
  } finally {
    pool.off('acquire', watch)
  }
}
