// Stand-in for the demo: writes what the real one writes.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const tenants = [{ name: 'Stand-in', slug: 'stand-in', locale: 'en' }]
const logins = [{ role: 'OWNER', email: 'owner@example.test', password: 'stand-in', tenant: 'stand-in' }]
writeFileSync(join(process.env.MAINSTREET_DATA_DIR, 'demo.json'), JSON.stringify({ tenants, logins }))
