import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core'
import { recall, remember } from './storage'

/** System, light or dark, under the key `public/boot.js` reads; other tabs follow. */
export const colorSchemeMemory: MantineColorSchemeManager = (() => {
  let listen: ((event: StorageEvent) => void) | undefined
  const asScheme = (text: string | null | undefined): MantineColorScheme =>
    text === 'light' || text === 'dark' ? text : 'auto'
  return {
    get: () => asScheme(recall('colorScheme')),
    set: (scheme) => remember('colorScheme', scheme),
    subscribe: (changed) => {
      listen = (event) => event.key === 'admin.colorScheme' && changed(asScheme(event.newValue))
      window.addEventListener('storage', listen)
    },
    unsubscribe: () => listen && window.removeEventListener('storage', listen),
    clear: () => remember('colorScheme', undefined),
  }
})()
