import { buildApp } from '../app.js'
import type { Config } from '../config.js'
import type { World } from './world.js'

/** Another web process on the same database, with settings of its own. */
export async function openSecond(
  { config }: Pick<World, 'config'>,
  settings: Partial<Config> = {},
): Promise<{ url: string; close: () => Promise<void> }> {
  const app = await buildApp({ ...config, ...settings })
  const server = app.express.listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await app.close()
  }
  return { url: `http://localhost:${port}`, close }
}
