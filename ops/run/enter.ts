import { build, type Part } from './build.ts'
import { type InstallScope, install } from './install.ts'
import { endWith, Refusal, surviveClosedOutput } from './say.ts'
import { listenForStop } from './stopping.ts'

type Command = {
  install?: InstallScope
  build: Part[]
  run: () => Promise<{ main: (args: string[]) => Promise<void> }>
}

const everything: Part[] = ['server', 'admin', 'widget']

/** What each command of package.json needs before it can run. The modules load late: they may import what install brings. */
const commands: Record<string, Command> = {
  start: { install: 'app', build: everything, run: () => import('./start.ts') },
  prod: { install: 'app', build: everything, run: () => import('./prod.ts') },
  bench: { install: 'app', build: everything, run: () => import('./bench.ts') },
  'listings-import': { install: 'app', build: ['server'], run: () => import('./listings-import.ts') },
  'platform-admin': { install: 'app', build: ['server'], run: () => import('./platform-admin.ts') },
  'service-token': { install: 'app', build: ['server'], run: () => import('./service-token.ts') },
  'billing-catalogue': { install: 'app', build: ['server'], run: () => import('./billing-catalogue.ts') },
  'db-url': { build: [], run: () => import('./db-url.ts') },
  test: { install: 'all', build: [], run: () => import('./test.ts') },
  'test-long': { install: 'all', build: everything, run: () => import('./test-long.ts') },
}

surviveClosedOutput()
await enter(process.argv.slice(2)).catch(endWith)
// An idle connection that some library keeps open must not keep the command from ending.
process.exit()

async function enter([name = '', ...args]: string[]): Promise<void> {
  const command = commands[name]
  if (!command) throw new Refusal(`There is no command "${name}": ${Object.keys(commands).join(', ')}.`)
  const { asked } = listenForStop()
  if (command.install) await install(command.install, asked)
  await build(command.build, asked)
  const { main } = await command.run()
  await main(args)
}
