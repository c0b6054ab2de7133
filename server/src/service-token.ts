import { parseArgs } from 'node:util'
import { readConfig } from './config.js'
import { type ServicePurpose, SERVICE_TOKEN_MOST, servicePurposes, signService } from './kernel/service-token.js'

const usage = `Use: npm run service:token -- --for ${servicePurposes.map((name) => name.toLowerCase()).join('|')} [--days 30]`

/** Writes a token for a program of the operator's own. Nothing is kept: another SERVICE_TOKEN_SECRET ends them all. */
function main(): void {
  const options = { for: { type: 'string' }, days: { type: 'string', default: '30' } } as const
  const { values } = parseArgs({ options })
  const purpose = servicePurposes.find((name) => name === values.for?.toUpperCase()) as ServicePurpose | undefined
  const seconds = Number(values.days) * 86_400
  if (!purpose || !(seconds > 0) || seconds > SERVICE_TOKEN_MOST)
    throw new Error('A purpose and 1 to 90 days are needed.')
  process.stdout.write(`${signService(readConfig().SERVICE_TOKEN_SECRET, { purpose, seconds }, new Date())}\n`)
}

try {
  main()
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n${usage}\n`)
  process.exitCode = 1
}
