import { expect, it } from 'vitest'
import { joined } from './keptEvents'

// A name's last letter says when it came: later letters later.
const readField = ((_: string, node: { __ref: string }) => node.__ref) as never
const list = (names: string, endCursor: string | null = null) => ({
  nodes: [...names].map((__ref) => ({ __ref })),
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
})
const names = ({ nodes }: { nodes: readonly { __ref: string }[] }) => nodes.map(({ __ref }) => __ref).join('')

it('keeps what was opened below when the head is asked for anew, and where to go on', () => {
  const opened = joined(list('zyx', 'x'), list('wvu', 'u'), { after: 'x', readField })
  expect([names(opened), opened.pageInfo.endCursor]).toEqual(['zyxwvu', 'u'])
  const polled = joined(opened, list('~zy', 'y'), { after: null, readField })
  expect([names(polled), polled.pageInfo.endCursor]).toEqual(['~zyxwvu', 'u'])
})

it('lets go what left the list, and begins anew where nobody knows what lies between', () => {
  const opened = list('zyxwvu', 'u')
  expect(names(joined(opened, list('zx', 'x'), { after: null, readField }))).toBe('zxwvu')
  const anew = joined(opened, list('~}|', '|'), { after: null, readField })
  expect([names(anew), anew.pageInfo.endCursor]).toEqual(['~}|', '|'])
})
