import { hashOf } from '../prng.js'
import { type Hour, hourDeck } from './moods.js'
import { type PictureKey, pictureKey } from './pictureKey.js'

/** The hour a picture is drawn in: fixed by its key, so that its alternative text can say it. */
export function hourOf(key: PictureKey): Hour {
  const deck = hourDeck[key.world]
  const hour = deck[(key.number * 3 + hashOf(pictureKey(key))) % deck.length] ?? 'noon'
  // Only shop windows have light enough of their own to be seen at night.
  return hour === 'night' && key.scene !== 'front' ? 'golden' : hour
}
