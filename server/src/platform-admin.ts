import 'reflect-metadata'
import { parseArgs } from 'node:util'
import { buildHouse } from './app.js'
import { ownerUrl, readConfig } from './config.js'
import { openPool } from './db/pool.js'
import { enqueue } from './jobs/enqueue.js'
import { isEmailAddress } from './kernel/email.js'
import { Refusal, refuse } from './kernel/errors.js'
import { newId } from './kernel/ids.js'
import { linkToken, makeLink } from './modules/identity/links.js'
import { adminAddress } from './modules/tenancy/addresses.js'
import { closeHouse, forVisitor, type House, inTransaction } from './scope/makers.js'

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
  const house = await buildHouse(config, 'mainstreet-platform-admin')
  try {
    say(
      `${asked.email} is new and of the operator’s staff from now on. They choose their password here, once, within the hour:`,
    )
    say(`  ${await invite(house, { id: userId, email: asked.email })}`)
    say('The same link is mailed to them.')
  } finally {
    await closeHouse(house)
  }
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

/** The link that is printed and the one that is mailed are the same, and end together. */
async function invite(house: House, user: { id: string; email: string }): Promise<string> {
  const linkId = newId()
  const scope = forVisitor(house, user.id)
  await inTransaction(scope, async () => {
    await makeLink(scope, user, { id: linkId, purpose: 'RESET_PASSWORD' })
    await enqueue(scope, {
      task: 'mail',
      payload: { kind: 'reset_password', userId: user.id, linkId },
      key: `mail:${linkId}`,
    })
  })
  return `${adminAddress(scope)}reset#token=${linkToken(house.settings.jwtSecret, linkId)}`
}

main().catch((error: Error) => {
  process.stderr.write(`${error instanceof Refusal ? error.message : `This failed: ${error.message}`}\n`)
  process.exit(1)
})
