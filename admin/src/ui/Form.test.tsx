import { TextInput } from '@mantine/core'
import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { type FieldProblem, type ProblemCode, Refusal } from '../lib/problem'
import { show } from '../testing/page'
import { Form } from './Form'

const refuse = async (fields: FieldProblem[], code: ProblemCode = 'BAD_USER_INPUT') => {
  await show(
    <Form submit="Found" onSubmit={() => Promise.reject(new Refusal({ code, message: 'That cannot be.', fields }))}>
      {(wrong) => (
        <>
          <TextInput label="Name" error={wrong('name')} />
          <TextInput label="E-mail" error={wrong('email')} />
          <TextInput label="Places" error={wrong('places')} />
        </>
      )}
    </Form>,
  )
  fireEvent.submit(screen.getByRole('button', { name: 'Found' }).closest('form') as HTMLFormElement)
}
const isWrong = (label: string) => screen.getByLabelText(label).getAttribute('aria-invalid')

it('says beside each field what is wrong with it, in words of its own where it has some', async () => {
  await refuse([
    { path: 'name', message: 'Taken.' },
    { path: 'email', message: 'email must be an email' },
    { path: 'places.1', message: '“home” is none.' },
    { path: 'places.3', message: '“here” is none.' },
  ])
  await screen.findByText('Taken.')
  expect(['Name', 'E-mail', 'Places'].map(isWrong)).toEqual(['true', 'true', 'true'])
  expect(screen.getByText('“home” is none. “here” is none.')).toBeTruthy()
  expect(screen.queryByText('email must be an email')).toBeNull()
  expect(screen.queryByRole('alert')).toBeNull()
})

it('says above the fields what none of them shows, though another is wrong too', async () => {
  await refuse([
    { path: 'name', message: 'Taken.' },
    { path: 'planKey', message: 'There is no such plan.' },
  ])
  expect((await screen.findByRole('alert')).textContent).toBe('There is no such plan.')
  expect(screen.getByText('Taken.')).toBeTruthy()
})

it('says above the fields what concerns none of them', async () => {
  await refuse([], 'CONFLICT')
  expect((await screen.findByRole('alert')).textContent).toBe('That cannot be.')
  expect(isWrong('Name')).toBeNull()
})
