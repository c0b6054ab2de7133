import type { Task, Tasks } from '../../../jobs/task.js'
import { log } from '../../../kernel/log.js'
import { forJob, type House, inTransaction } from '../../../scope/makers.js'
import { laterOf } from '../unanswered.js'
import { type Catalogue, pushCatalogue, type Row } from './push.js'

/** What is sold is told to whoever takes the payments, as soon as it is another: until then it cannot be bought. */
const push: Task = async ({ house }) => {
  const { payments } = house.ports
  if (!payments || payments.ownPrices !== undefined) return
  try {
    const { lost, ...done } = await pushCatalogue(catalogueOf(house), payments)
    log.info('the price list is told', done)
    if (lost.length) log.error('prices were archived by somebody else: nobody can buy them', { lost })
  } catch (error) {
    throw await laterOf(house, error)
  }
}

const catalogueOf = (house: House): Catalogue => ({
  read: (sql, values) => forJob(house, null).ask<Row>(sql, values),
  name: async (sql, values) => {
    const scope = forJob(house, null)
    await inTransaction(scope, () => scope.connection.prepared('name-prices', sql, values))
  },
})

export const catalogueTasks: Tasks = { push_catalogue: push }
