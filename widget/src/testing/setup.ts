import { afterAll, vi } from 'vitest'

/** Files share a window: each leaves it as it found it. Some have none. */
afterAll(() => {
  if (typeof document === 'undefined') return
  document.head.replaceChildren()
  document.body.replaceChildren()
  history.replaceState(null, '', 'http://town.example/')
  localStorage.clear()
  sessionStorage.clear()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
