import { runBeside } from './beside.ts'

/** `npm run platform:admin -- --email ADDRESS`: appoints somebody of the operator's staff, or lets them go. */
export function main(args: string[]): Promise<void> {
  return runBeside({ command: 'platform:admin', name: 'platform-admin', script: 'platform-admin.js' }, args)
}
