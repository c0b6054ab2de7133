import { expect, test } from 'vitest'
import { ask } from '../testing/call.js'
import { makeCategory, makeEndorsement, makeListing } from '../testing/makers.js'
import { statementsDuring } from '../testing/statements.js'
import { makeTenant } from '../testing/tenants.js'
import { connectionsDuring } from '../testing/wire.js'
import { useWorld } from '../testing/world.js'

const world = useWorld()

const page = `query ($n: Int!) { listings(first: $n, sort: NAME) { totalCount nodes { id name
  category { name parent { name } } endorsements(first: 2) { nodes { id } } endorsementSummary { count } images { url } } } }`

test('GQ-15: a hundred rows with their relations cost as many statements as two rows, and at most twelve', async () => {
  const tenant = await makeTenant(world())
  const root = await makeCategory(world(), tenant, { name: 'Food' })
  const leaf = await makeCategory(world(), tenant, { name: 'Bakeries', parentId: root.id })
  for (let batch = 0; batch < 10; batch += 1) {
    const names = Array.from({ length: 10 }, (_, at) => `Bakery ${batch * 10 + at}`)
    const made = await Promise.all(names.map((name) => makeListing(world(), tenant, { name, categoryId: leaf.id })))
    await Promise.all(made.map(({ id }) => makeEndorsement(world(), tenant, { listingId: id, comment: 'kind' })))
  }
  const visitor = { tenant: tenant.slug }
  const few = await statementsDuring(world(), () => ask(world(), page, { n: 2 }, visitor))
  let nodes: { category: { parent: { name: string } }; endorsements: { nodes: unknown[] } }[] = []
  const many = await statementsDuring(world(), async () => {
    nodes = (await ask<{ listings: { nodes: typeof nodes } }>(world(), page, { n: 100 }, visitor)).listings.nodes
  })
  expect(nodes).toHaveLength(100)
  expect(nodes.every((node) => node.category.parent.name === 'Food' && node.endorsements.nodes.length === 1)).toBe(true)
  expect(many.length, many.join('\n')).toBe(few.length)
  expect(many.length, many.join('\n')).toBeLessThanOrEqual(12)
})

test('GQ-15: five root fields of one operation share one connection and one look at who asks, and none opens a transaction', async () => {
  const tenant = await makeTenant(world())
  const roots = '{ me { user { name } } tenant { name } categories { id } plans { key } listings { totalCount } }'
  let sent: string[] = []
  const connections = await connectionsDuring(world(), async () => {
    sent = await statementsDuring(world(), () => ask(world(), roots, {}, tenant.owner))
  })
  expect(connections).toBe(1)
  expect(sent.filter((text) => text.includes('left join membership'))).toHaveLength(1)
  expect(sent.filter((text) => /^(begin|commit|rollback)/.test(text))).toEqual([])
})
