import type { Signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Directory } from '../directory.js'
import { english, type Speech } from '../speech.js'
import type { Scheme } from '../theme.js'

/** What every panel may use. */
export interface Surroundings {
  directory: Directory
  /** Null until the words have arrived. */
  speech: Signal<Speech | null>
  /** The direction to draw in until then. */
  waitingDir: 'ltr' | 'rtl'
  scheme: Signal<Scheme>
  /** Whether the dialog of a launcher is open; always true where the widget stands in the page. */
  shown: Signal<boolean>
  root: ShadowRoot
}

export const SurroundingsContext = createContext<Surroundings | null>(null)

export function useSurroundings(): Surroundings {
  const found = useContext(SurroundingsContext)
  if (!found) throw new Error('A panel was drawn outside of the widget.')
  return found
}

export function useDirectory(): Directory {
  return useSurroundings().directory
}

/** The language, drawn again when it changes. */
export function useSpeech(): Speech {
  return useContext(SurroundingsContext)?.speech.value ?? english
}
