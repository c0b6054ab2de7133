// Runs the real supervision around the stand-in server: node serve.ts DATA_DIR PORT
import { join } from 'node:path'
import { endWith } from '../say.ts'
import { serve } from '../start.ts'

const [dataDir = '', port = ''] = process.argv.slice(2)
const serverDir = join(import.meta.dirname, 'server')
await serve({
  command: 'npm start',
  dataDir,
  port: Number(port),
  demo: true,
  env: process.env,
  serverDir,
  fsync: process.env.TEST_FSYNC === '1',
}).catch(endWith)
process.exit()
