import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { show } from '../testing/page'
import { offerUndo, say, Toasts } from './toast'

it('shows no notice, and loads none of it, before there is something to say', async () => {
  await show(<Toasts label="Notices" />)
  expect(screen.queryByLabelText('Notices')).toBeNull()
  say('Saved.')
  expect(await screen.findByText('Saved.')).toBeTruthy()
})

it('takes back what was done when Undo is pressed, once', async () => {
  const undo = vi.fn()
  await show(<Toasts label="Notices" />)
  offerUndo('Rathaus-Apotheke is deleted.', { label: 'Undo', run: undo })
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(undo).toHaveBeenCalledTimes(1)
  await waitFor(() => expect(screen.queryByText('Rathaus-Apotheke is deleted.')).toBeNull())
})
