import { fireEvent, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { show } from '../../../testing/page'
import { HoursEditor } from './HoursEditor'
import { draftHours, hoursInput } from './hoursWire'
import type { HoursDraft } from './week'

let latest: HoursDraft

function Editor({ first, errors = {} }: { first: HoursDraft; errors?: Record<string, string> }) {
  const [value, setValue] = useState(first)
  latest = value
  return (
    <HoursEditor value={value} onChange={setValue} errors={errors} unread={['"by appointment"']} disabled={false} />
  )
}

const week = (): HoursDraft => ({ ...draftHours(null), mode: 'week' })
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

it('copies one day to the working week in one go', async () => {
  await show(<Editor first={week()} />)
  fireEvent.click(screen.getByLabelText('Add hours to Monday'))
  fireEvent.click(screen.getByLabelText('Add hours to Monday'))
  fireEvent.click(screen.getByLabelText('Copy Monday to other days'))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.click(dialog.getByText('Mon–Fri'))
  fireEvent.click(dialog.getByText('Copy to 4 days'))
  expect(hoursInput(latest)?.weekly?.map(({ day, opens, closes }) => `${day} ${opens}–${closes}`)).toEqual(
    ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'].flatMap((day) => [
      `${day} 09:00–18:00`,
      `${day} 19:00–23:00`,
    ]),
  )
})

it('takes a closing time after midnight as the next day and says so', async () => {
  await show(<Editor first={week()} />)
  fireEvent.click(screen.getByLabelText('Add hours to Friday'))
  type('Friday: closes', '02:30')
  expect(screen.getByText('next day')).toBeTruthy()
  expect(hoursInput(latest)?.weekly).toEqual([{ day: 'FRIDAY', opens: '09:00', closes: '26:30' }])
})

it('marks spans of one day that overlap', async () => {
  await show(<Editor first={week()} />)
  fireEvent.click(screen.getByLabelText('Add hours to Monday'))
  fireEvent.click(screen.getByLabelText('Add hours to Monday'))
  expect(screen.queryByText(/overlap/)).toBeNull()
  fireEvent.change(screen.getAllByLabelText('Monday: opens')[1] as HTMLElement, { target: { value: '10:00' } })
  expect(screen.getByText(/overlap/)).toBeTruthy()
})

it('puts what the server found wrong beside its day, and what it could not read above the week', async () => {
  await show(
    <Editor
      first={{ ...week(), week: { ...week().week, SUNDAY: [{ opens: 540, closes: 600 }] } }}
      errors={{ 'week.SUNDAY.0': 'Too short.' }}
    />,
  )
  const row = screen.getByText('Sunday').closest('li')
  expect(row && within(row).getByText('Too short.')).toBeTruthy()
  expect(screen.getByText('"by appointment"')).toBeTruthy()
})

it('keeps the week while someone looks at the other ways to say it', async () => {
  await show(<Editor first={week()} />)
  fireEvent.click(screen.getByLabelText('Add hours to Monday'))
  fireEvent.click(screen.getByLabelText('Always open'))
  expect(hoursInput(latest)).toMatchObject({ always: true, weekly: [] })
  fireEvent.click(screen.getByLabelText('By weekday'))
  expect(hoursInput(latest)?.weekly).toHaveLength(1)
})

it('adds a date that differs, closed at first, open when told', async () => {
  await show(<Editor first={week()} />)
  fireEvent.click(screen.getByText('Add a date'))
  fireEvent.change(screen.getByLabelText('Date'), { target: { value: '2026-12-24' } })
  expect(hoursInput(latest)?.exceptions).toEqual([{ date: '2026-12-24', closed: true, ranges: [], note: null }])
  fireEvent.click(screen.getByLabelText('Other hours'))
  expect(hoursInput(latest)?.exceptions?.[0]).toMatchObject({
    closed: false,
    ranges: [{ opens: '09:00', closes: '18:00' }],
  })
})
