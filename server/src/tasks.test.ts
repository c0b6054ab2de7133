import { expect, test } from 'vitest'
import { isErrand } from './jobs/enqueue.js'
import { schedules, tasks } from './tasks.js'

test('what time asks for is there, and is nobody’s errand: of an errand only what was sealed is done, and time seals nothing', () => {
  const asked = schedules.map(({ task }) => task)
  expect(asked.filter((task) => isErrand(task))).toEqual([])
  expect(asked.filter((task) => !(task in tasks))).toEqual([])
})
