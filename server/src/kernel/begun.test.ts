import { expect, test } from 'vitest'
import { inOrder } from './begun.js'

test('of statements behind each other the first that failed is told, however long its way to whoever waits', async () => {
  const through = async (steps: number, work: Promise<string>): Promise<string> =>
    steps ? through(steps - 1, work) : await work
  const refused = (why: string) => Promise.reject<string>(new Error(why))
  const sent = () => [through(9, refused('the cause')), refused('what follows from it')]
  await expect(Promise.all(sent()), 'what it is there for').rejects.toThrow('what follows')
  await expect(inOrder(sent())).rejects.toThrow('the cause')
  expect(await inOrder([through(9, Promise.resolve('a')), 2, undefined])).toEqual(['a', 2, undefined])
})
