import pg from 'pg'

/** One connection for a test file. A server that drops the database below it is no failure of the test. */
export async function openClient(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** The code PostgreSQL refuses a statement with; `allowed` when it does not. */
export function codeOf(client: pg.Client, sql: string, values: unknown[] = []): Promise<string> {
  return client.query(sql, values).then(
    () => 'allowed',
    (error: { code: string }) => error.code,
  )
}
