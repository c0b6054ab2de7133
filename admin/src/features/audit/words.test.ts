import { expect, it } from 'vitest'
import contract from '../../../../schema.graphql?raw'
import { words } from './words.en'

it('has words for everything that can be done', () => {
  const [, mutations = ''] = /\ntype Mutation \{\n(.*?)\n\}/s.exec(contract) ?? []
  // A field begins where its line has two spaces; its arguments have four.
  const names = [...mutations.matchAll(/^ {2}(\w+)[(:]/gm)].map(([, name]) => name)
  expect(names).toContain('updateListing')
  expect(names.filter((name) => !Object.hasOwn(words.audit.actions, name ?? ''))).toEqual([])
})
