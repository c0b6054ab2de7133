import 'reflect-metadata'
import { parseArgs } from 'node:util'
import { ownerUrl, readConfig } from './config.js'
import { openPool } from './db/pool.js'
import { isEmailAddress } from './kernel/email.js'
import { Refusal, refuse } from './kernel/errors.js'
import { newId } from './kernel/ids.js'

const usage = 'Use: npm run platform:admin -- --email ADDRESS [--name "THEIR NAME"] [--remove]'
const say = (text: string): void => void process.stdout.write(`${text}\n`)

type Asked = { email: string; name: string | null; remove: boolean }
type Outcome = 'made' | 'promoted' | 'unchanged' | 'removed' | 'unknown' | 'unconfirmed' | 'disabled'

/** Appoints somebody of the operator's staff, as the owner of the database: no page and no operation can. */
async function main(): Promise<void> {
  const asked = readArguments()
  const config = readConfig()
  const { userId, outcome } = await setOperator(asked)
  if (outcome !== 'made') {
    say(outcomeOf(asked, outcome))
    return
  }
  const { inviteOperator } = await import('./invite-operator.js')
  const link = await inviteOperator(config, { id: userId, email: asked.email })
  say(
    `${asked.email} is new and of the operator’s staff from now on. They choose their password here, once, within the hour:`,
  )
  say(`  ${link}`)
  say('The same link is mailed to them.')
}

function readArguments(): Asked {
  try {
    const options = {
      email: { type: 'string' },
      name: { type: 'string' },
      remove: { type: 'boolean', default: false },
    } as const
    const { values } = parseArgs({ options })
    const email = values.email?.trim().toLowerCase() ?? ''
    if (!isEmailAddress(email)) throw new Error('An e-mail address is needed.')
    return { email, name: values.name?.trim() || null, remove: values.remove }
  } catch (error) {
    throw refuse('BAD_USER_INPUT', `${(error as Error).message}\n${usage}`)
  }
}

async function setOperator({ email, name, remove }: Asked): Promise<{ userId: string; outcome: Outcome }> {
  const pool = openPool({ url: ownerUrl(), max: 1, name: 'mainstreet-platform-admin' })
  try {
    const { rows } = await pool.query('select user_id, outcome from set_operator($1, $2, $3, $4)', [
      email,
      name,
      newId(),
      !remove,
    ])
    return { userId: rows[0].user_id, outcome: rows[0].outcome }
  } finally {
    await pool.end()
  }
}

/** What is said where nobody was made; a refusal where nothing could be done. */
function outcomeOf({ email, remove }: Asked, outcome: Exclude<Outcome, 'made'>): string {
  switch (outcome) {
    case 'promoted':
      return `${email} is of the operator’s staff from their next request on. Their password stays as it is.`
    case 'removed':
      return `${email} is no longer of the operator’s staff, from their next request on.`
    case 'unchanged':
      return `${email} ${remove ? 'was not' : 'is already'} of the operator’s staff: nothing was changed.`
    case 'unknown':
      throw refuse(
        'NOT_FOUND',
        `Nobody has the address ${email}.${remove ? '' : ' For a new person add --name "THEIR NAME".'}`,
      )
    case 'unconfirmed':
      throw refuse(
        'CONFLICT',
        `${email} was never confirmed, so whoever registered it need not be whose it is. Have its owner choose a new password by a mailed link first (“Forgotten password?”), then run this again.`,
      )
    case 'disabled':
      throw refuse('CONFLICT', `${email} is suspended. Restore them first.`)
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error instanceof Refusal ? error.message : `This failed: ${error.message}`}\n`)
  process.exit(1)
})
