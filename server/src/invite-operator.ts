import { buildHouse } from './app.js'
import type { Config } from './config.js'
import { newId } from './kernel/ids.js'
import { enqueue } from './jobs/enqueue.js'
import { linkToken, makeLink } from './modules/identity/links.js'
import { adminAddress } from './modules/tenancy/addresses.js'
import { closeHouse, forVisitor, type House, inTransaction } from './scope/makers.js'

/** The link that is printed and the one that is mailed are the same, and end together. */
export async function inviteOperator(config: Config, user: { id: string; email: string }): Promise<string> {
  const house = await buildHouse(config, 'mainstreet-platform-admin')
  try {
    return await invite(house, user)
  } finally {
    await closeHouse(house)
  }
}

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
