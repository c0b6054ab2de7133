import { runBeside } from './beside.ts'

/** `npm run listings:import -- --tenant SLUG FILE`: beside a running installation on its database, else with one of its own. */
export function main(args: string[]): Promise<void> {
  return runBeside({ command: 'listings:import', name: 'import', script: 'listings-import.js' }, args)
}
