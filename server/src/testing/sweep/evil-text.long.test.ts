import { expect, test } from 'vitest'
import { openTwoTowns } from '../two-towns.js'
import { useWorld } from '../world.js'
import { tryEvilTexts } from './evil-text.js'

const world = useWorld()

test('IN-05: every text that no pattern likes, in every place of the schema', async () => {
  const { failed, slow } = await tryEvilTexts(await openTwoTowns(world()), 7)
  expect([failed, slow]).toEqual([[], []])
}, 1_200_000)
