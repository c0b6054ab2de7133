import { expect, it } from 'vitest'
import { leftOut } from './leftOut'
import { compared, likelierKept, partsToTake, type Side } from './compared'

const side = (given: Partial<Side>): Side =>
  ({
    ...{ id: '1', name: 'Mill', status: 'PUBLISHED', isVerified: false, description: null, website: null, email: null },
    ...{ phones: [], address: {}, location: null, hours: null, categories: [], tags: [], socialLinks: [] },
    ...{ translations: [], fields: [], serviceAreas: [], images: [], all: [], endorsementSummary: { count: 0 } },
    ...given,
  }) as unknown as Side

it('compares what at least one says, and takes over what was chosen against the one that is kept', () => {
  const [one, other] = [side({ email: 'a@mill.example' }), side({ name: 'The Mill', website: 'https://mill.example' })]
  const rows = compared(one, other, () => ({}))
  expect(rows.map(({ part, texts }) => [part, ...texts])).toEqual([
    ['NAME', 'Mill', 'The Mill'],
    ['EMAIL', 'a@mill.example', ''],
    ['WEBSITE', '', 'https://mill.example'],
  ])
  expect(partsToTake(rows, { NAME: 1 }, 0)).toEqual(['NAME'])
  expect(partsToTake(rows, { NAME: 1 }, 1)).toEqual([])
})

it('keeps the public one, then the one whose business looks after it, then the more endorsed, then the elder', () => {
  const draft = side({ id: 'draft', status: 'DRAFT' })
  const held = side({ id: 'held', isVerified: true })
  const liked = side({ id: 'liked', endorsementSummary: { count: 3 } as Side['endorsementSummary'] })
  const kept = (...pair: [Side, Side]) => likelierKept(pair).id
  expect([kept(draft, liked), kept(liked, held), kept(side({ id: 'elder' }), side({ id: 'younger' }))]).toEqual([
    'liked',
    'held',
    'elder',
  ])
})

it('says which tags and how many pictures of the one that goes find no room', () => {
  const ids = (from: number, count: number) => Array.from({ length: count }, (_, nth) => ({ id: `${from + nth}` }))
  const tags = ids(0, 30).map(({ id }) => id)
  const stays = side({ tags: tags.slice(1), all: ids(0, 12) as Side['all'] })
  const goes = side({ tags: ['0', '5', 'last'], all: ids(10, 12) as Side['all'] })
  expect(leftOut(stays, goes)).toEqual({ tags: ['last'], pictures: 2 })
  expect(leftOut(goes, side({}))).toEqual({ tags: [], pictures: 0 })
})
