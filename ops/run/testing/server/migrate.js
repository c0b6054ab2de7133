// Stand-in for the server's migrations: takes FAKE_MIGRATE_MS.
await new Promise((resolve) => setTimeout(resolve, Number(process.env.FAKE_MIGRATE_MS ?? 10)))
if (process.env.FAKE_MIGRATE_FAILS) throw new Error('the migration stand-in was told to fail')
