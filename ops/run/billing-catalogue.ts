import { runBeside } from './beside.ts'

/** `npm run billing:catalogue`: tells Stripe which plans are sold, and at what price. */
export function main(args: string[]): Promise<void> {
  return runBeside({ command: 'billing:catalogue', name: 'billing-catalogue', script: 'billing-catalogue.js' }, args)
}
