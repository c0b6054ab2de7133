import type { Check } from './checks/check.ts'
import { serverRun, vitestCheck } from './checks/tests.ts'
import { cleanEnv, runAll } from './test.ts'

const args = serverRun.args ?? []
/** Tests that `npm test` runs by a sample and that ask everything when TEST_LONG is set. */
const sampled = [
  'testing/sweep/',
  'walls/migrations.test.ts',
  'search.pairs.test.ts',
  'inbox/orders.test.ts',
  'http/overload.test.ts',
]

/** The slow ones, which `npm test` leaves out: files named `*.long.test.ts`; and those whole of which it asks a part. */
const steps: Check[] = [
  vitestCheck({ name: 'kill -9 campaign', part: 'ops/run', args: ['.long.test.ts'] }, 2),
  vitestCheck({ ...serverRun, name: 'long tests of server', args: [...args, '.long.test.ts', ...sampled] }, 2),
]

/** `npm run test:long`: races at full rounds, kill -9 campaigns, soak. TEST_LONG=1 tells the tests' settings. */
export async function main(): Promise<void> {
  await runAll(steps, { ...cleanEnv(), TEST_LONG: '1' })
}
