import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from '../run/project.ts'

/**
 * What somebody would write by hand for `me` alone, with the server's own libraries: an express handler that verifies the token, opens
 * the same scoped transaction, reads the person, their role and their tenant in it, and answers the same JSON. No GraphQL, no limits, no log.
 */
const library = createRequire(join(root, 'server', 'package.json'))
const express = library('express')
const jwt = library('jsonwebtoken')
const { Pool } = library('pg')

const { JWT_SECRET = '', DATABASE_URL, PORT, PERMISSIONS = '[]' } = process.env
const permissions: unknown = JSON.parse(PERMISSIONS)
const pool = new Pool({ connectionString: DATABASE_URL, max: 10 })
const rules = { algorithms: ['HS256'], issuer: 'mainstreet', audience: 'access' }
const text = `select u.id, u.email, u.name, m.role, t.id as tenant_id, t.slug from app_user u
  join membership m on m.user_id = u.id and m.tenant_id = app_tenant() join tenant t on t.id = m.tenant_id where u.id = app_user_id()`

const app = express()
app.get('/', (_req: unknown, res: { send: (text: string) => void }) => res.send('ready'))
app.post('/', express.json(), async (req: Asked, res: Answer) => {
  const { sub, tenant_id: tenant } = jwt.verify(String(req.headers.authorization).slice(7), JWT_SECRET, rules)
  const client = await pool.connect()
  try {
    await client.query(
      `begin read only;select set_config('app.tenant_id','${tenant}',true),set_config('app.user_id','${sub}',true),set_config('statement_timeout','8000',true)`,
    )
    const { rows } = await client.query({ name: 'me', text })
    await client.query('commit')
    const { id, email, name, role, tenant_id, slug } = rows[0]
    res.json({ data: { me: { user: { id, email, name }, role, permissions, tenant: { id: tenant_id, slug } } } })
  } finally {
    client.release()
  }
})
app.listen(Number(PORT), '127.0.0.1')

type Asked = { headers: Record<string, string> }
type Answer = { json: (body: unknown) => void }
