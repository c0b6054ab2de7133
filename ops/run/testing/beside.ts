// Runs the stand-in of a command beside an installation, with settings of its own: node beside.ts
import { join } from 'node:path'
import { runBeside } from '../beside.ts'
import { endWith } from '../say.ts'

const serverDir = join(import.meta.dirname, 'server')
await runBeside({ command: 'npm run stand-in', name: 'stand-in', script: 'beside.js', serverDir }, []).catch(endWith)
process.exit()
