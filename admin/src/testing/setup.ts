import { notifications } from '@mantine/notifications'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(() => {
  cleanup()
  localStorage.clear()
  // Of a page without a place for them nobody closes them, and three at once keep the next one waiting.
  notifications.clean()
})
