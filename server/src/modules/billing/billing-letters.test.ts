import { expect, test } from 'vitest'
import { mailTo } from '../../testing/jobs.js'
import { bill, buy, letDaysPass, pro } from '../../testing/payments.js'
import { makeTenant } from '../../testing/tenants.js'
import { useWorld } from '../../testing/world.js'

const world = useWorld()

test('what was paid has a receipt with its number, amount and PDF, once each, where receipts go; what cost nothing has none', async () => {
  const town = await makeTenant(world(), { plan: 'free', name: 'Finchley' })
  await buy(world(), town)
  const receipts = (address = town.owner.email) =>
    mailTo(world(), address).filter(({ subject }) => subject.startsWith('Receipt '))
  expect(receipts()).toEqual([])
  await letDaysPass(world(), 14.1)
  const [first, ...more] = receipts()
  expect(more).toEqual([])
  const [invoice] = await world().truth<{ number: string; pdf: string }>(
    "select number, pdf_url as pdf from billing_invoice where tenant_id = $1 and state = 'PAID' and amount_paid = 4500",
    [town.id],
  )
  expect(first?.subject).toBe(`Receipt ${invoice?.number}: €45.00 for Finchley`)
  expect(first?.text).toContain(invoice?.pdf ?? 'no PDF')
  // Whoever does the books gets them in the place of the owners.
  const books = 'books@finchley.example'
  const change = 'mutation ($input: UpdateBillingDetailsInput!) { updateBillingDetails(input: $input) { email } }'
  await bill(world(), town.owner, change, { input: { email: books } })
  await letDaysPass(world(), 31)
  expect([receipts().length, receipts(books).length]).toEqual([1, 1])
})

test('a trial without a card is told that it ends, and not that it goes on', async () => {
  const town = await makeTenant(world(), { plan: 'free', name: 'Heronry' })
  await buy(world(), town, 'none', pro)
  await letDaysPass(world(), 11.5)
  const [letter] = mailTo(world(), town.owner.email).filter(({ subject }) => /The trial of Heronry ends/.test(subject))
  expect(letter?.text).toContain('without one the plan ends on that day')
  expect(letter?.text).not.toContain('it goes on')
})
