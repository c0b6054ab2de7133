import { runBeside } from './beside.ts'

/** `npm run service:token -- --for tls`: writes a token by which a program of the operator's own asks what is internal. */
export function main(args: string[]): Promise<void> {
  return runBeside({ command: 'service:token', name: 'service-token', script: 'service-token.js' }, args)
}
