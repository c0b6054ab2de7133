import { MantineProvider } from '@mantine/core'
import { render } from '@testing-library/react'
import i18next from 'i18next'
import type { ReactNode } from 'react'
import { startWords } from '../i18n'
import { themeFor } from '../ui/theme'

/** Draws a part of a page with the words and the theme around it, as the app does. */
export async function show(part: ReactNode) {
  if (!i18next.isInitialized) await startWords('en')
  const { theme, resolver } = themeFor({ light: '#0f766e', dark: '#2dd4bf' })
  const dressed = (children: ReactNode) => (
    <MantineProvider theme={theme} cssVariablesResolver={resolver} env="test">
      {children}
    </MantineProvider>
  )
  const page = render(dressed(part))
  return { ...page, rerender: (next: ReactNode) => page.rerender(dressed(next)) }
}
