import { expect, it } from 'vitest'
import { words as ar } from './words.ar'
import { words as en } from './words.en'

const PLURAL = /_(zero|one|two|few|many|other)$/

/** Every key with its text; the plural forms of one key together under its bare name. */
function texts(tree: object, path = ''): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [key, value] of Object.entries(tree)) {
    const here = path ? `${path}.${key}` : key
    if (typeof value === 'object') for (const [name, list] of texts(value as object, here)) found.set(name, list)
    else {
      const name = here.replace(PLURAL, '')
      found.set(name, [...(found.get(name) ?? []), String(value)])
    }
  }
  return found
}

const [english, arabic] = [texts(en), texts(ar)]
const holes = (list: string[]) =>
  new Set(list.flatMap((text) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1])))

it('says everything in every language', () => {
  expect([...arabic.keys()].sort()).toEqual([...english.keys()].sort())
  for (const [key, list] of [...english, ...arabic])
    expect(
      list.every((text) => text.trim() !== ''),
      key,
    ).toBe(true)
})

it('fills the same holes in every language', () => {
  for (const [key, list] of english) {
    const translated = holes(arabic.get(key) ?? [])
    // Some plural forms name the number in words; no language may ask for what the other does not give.
    for (const hole of translated) expect([...holes(list)], key).toContain(hole)
    if (list.length === 1) expect([...translated].sort(), key).toEqual([...holes(list)].sort())
  }
})

it('has all six Arabic plural forms wherever English counts', () => {
  for (const [key, list] of english) if (list.length > 1) expect(arabic.get(key)?.length, key).toBe(6)
})
