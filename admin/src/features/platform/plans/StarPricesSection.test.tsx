import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client'
import { ApolloProvider } from '@apollo/client/react'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { of } from 'rxjs'
import { expect, it } from 'vitest'
import { show } from '../../../testing/page'
import { StarPricesSection } from './StarPricesSection'

/** What the operator's server holds: another version after each change. */
function prices() {
  const asked: string[] = []
  const held = { version: 1, amount: 900 }
  const list = () => ({
    __typename: 'StarPrices',
    version: `v${held.version}`,
    prices: [
      { __typename: 'StarPrice', days: 7, amount: { __typename: 'Money', amount: held.amount, currency: 'EUR' } },
    ],
  })
  const link = new ApolloLink(({ operationName = '', variables }) => {
    asked.push(operationName)
    if (operationName === 'StarPrices') return answer({ platformStarPrices: list() })
    if (operationName !== 'UpdateStarPrices') return answer({})
    const [{ amount }] = variables.input.prices
    if (amount !== held.amount) Object.assign(held, { version: held.version + 1, amount })
    return answer({ updateStarPrices: list() })
  })
  return { asked, client: new ApolloClient({ cache: new InMemoryCache(), link }) }
}
/** As long as a busy machine may take to draw it (ms). */
const WAITS = 10_000
const answer = (data: object) => of<{ data: object }>({ data })

it('what standing out costs is looked at again once it is saved: the next change is of what is there by then', async () => {
  const { asked, client } = prices()
  const router = createRouter({
    routeTree: createRootRoute({ component: StarPricesSection }),
    history: createMemoryHistory(),
  })
  await show(
    <ApolloProvider client={client}>
      <RouterProvider router={router as never} />
    </ApolloProvider>,
  )
  const cell = await screen.findByDisplayValue(/^9([.,]00)?$/, {}, { timeout: WAITS })
  fireEvent.change(cell, { target: { value: '10' } })
  const save = screen.getByRole('button', { name: /^Save/ }) as HTMLButtonElement
  expect(save.disabled).toBe(false)
  fireEvent.click(save)
  await waitFor(
    () => expect((screen.getByRole('button', { name: /^Save/ }) as HTMLButtonElement).disabled).toBe(true),
    { timeout: WAITS },
  )
  expect(asked.filter((each) => /StarPrices/.test(each))).toEqual(['StarPrices', 'UpdateStarPrices', 'StarPrices'])

  // A length without a price is not sold: it is gone once that is saved, and nothing is left to save.
  const another = screen.getByRole('textbox', { name: 'Another length, in days' })
  fireEvent.change(another, { target: { value: '14' } })
  fireEvent.click(screen.getByRole('button', { name: 'Add' }))
  await screen.findByRole('button', { name: 'Sell no more for 14 days' }, { timeout: WAITS })
  fireEvent.click(screen.getByRole('button', { name: /^Save/ }))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Sell no more for 14 days' })).toBeNull(), {
    timeout: WAITS,
  })
  expect((screen.getByRole('button', { name: /^Save/ }) as HTMLButtonElement).disabled).toBe(true)
})
