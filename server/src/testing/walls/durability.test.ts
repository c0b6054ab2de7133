import { expect, test } from 'vitest'
import { openClient } from '../sql.js'
import { scratchFolder } from '../scratch.js'

type Start = (options: {
  dataDir: string
  fsync?: boolean
}) => Promise<{ superuserUrl: string; remove: () => Promise<void> }>

/** Tests run on a cluster that may lose data when the machine falls; the embedded one that holds real data may not (JB-16). */
test('the embedded database of an installation waits for the disk (JB-16)', async () => {
  const { startPostgres } = (await import(new URL('../../../../ops/run/postgres.ts', import.meta.url).href)) as {
    startPostgres: Start
  }
  const dataDir = scratchFolder('durable')
  const postgres = await startPostgres({ dataDir })
  try {
    const client = await openClient(postgres.superuserUrl)
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
      expect((await client.query(`show ${setting}`)).rows, setting).toEqual([{ [setting]: 'on' }])
    await client.end()
  } finally {
    await postgres.remove()
  }
})
