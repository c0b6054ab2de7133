import type { PoolClient } from '../db/pool.js'
import { wallsText } from '../scope/walls.js'
import { watchingPool } from './wire.js'
import type { World } from './world.js'

/** Every statement the operations' pool sends meanwhile, as it is sent; that a connection learns the walls is none of the operation's. */
export async function statementsDuring(world: Pick<World, 'app'>, work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = []
  await watchingPool(world, work, (client: PoolClient) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown
    client.query = ((...args: unknown[]) => {
      const text = typeof args[0] === 'string' ? args[0] : String((args[0] as { text?: string }).text)
      if (text !== wallsText) sent.push(text)
      return query(...args)
    }) as never
    world.app.house.pool.once('release', () => Reflect.deleteProperty(client, 'query'))
  })
  return sent
}
