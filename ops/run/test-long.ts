import type { Check } from './checks/check.ts'
import { serverRun, vitestCheck } from './checks/tests.ts'
import { cleanEnv, runAll } from './test.ts'

const args = serverRun.args ?? []

/** The slow ones, which `npm test` leaves out: files named `*.long.test.ts`. */
const steps: Check[] = [
  vitestCheck({ name: 'kill -9 campaign', part: 'ops/run', args: ['.long.test.ts'] }, 2),
  vitestCheck({ ...serverRun, name: 'long tests of server', args: [...args, '.long.test.ts'] }, 2),
]

/** `npm run test:long`: races at full rounds, kill -9 campaigns, soak. TEST_LONG=1 tells the tests' settings. */
export async function main(): Promise<void> {
  await runAll(steps, { ...cleanEnv(), TEST_LONG: '1' })
}
