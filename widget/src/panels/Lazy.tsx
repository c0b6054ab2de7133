import { useSignal } from '@preact/signals'
import type { ComponentChildren, ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { loadChunk } from '../chunks.js'
import { learn, type Messages } from '../locales/en.js'
import { addSheet } from '../sheets.js'
import { draw, type IconName } from './Icon.js'
import { Notice } from './Notice.js'
import { useSurroundings } from './surroundings.js'

/** What a chunk with panels exports. */
export interface PanelChunk {
  css: string
  /** Its English words; other languages come whole. */
  texts: Partial<Messages>
  icons: Partial<Record<IconName, string>>
  panels: Record<string, ComponentType<never>>
}

interface Props<P> {
  from: 'map' | 'record' | 'launcher' | 'tools' | 'forms' | 'lists'
  panel: string
  props?: P
  /** Stands in its place until it is there, as large as it will be. */
  fallback?: ComponentChildren
}

const styled = new WeakMap<ShadowRoot, Set<string>>()

/** A panel that is not in the first script. */
export function Lazy<P extends object>({ from, panel, props, fallback }: Props<P>) {
  const { root, directory } = useSurroundings()
  const chunk = useSignal<PanelChunk | null>(null)
  const failure = useSignal<Error | null>(null)

  const load = () => {
    failure.value = null
    loadChunk<PanelChunk>(from)
      .then((loaded) => {
        const known = styled.get(root) ?? new Set()
        if (!known.has(from)) addSheet(root, loaded.css, directory.settings.nonce)
        styled.set(root, known.add(from))
        learn(loaded.texts)
        draw(loaded.icons)
        chunk.value = loaded
      })
      .catch((error: Error) => {
        failure.value = error
        directory.report(error)
      })
  }
  useEffect(load, [from])

  if (failure.value) return <Notice slim error={failure.value} retry={load} />
  const Panel = chunk.value?.panels[panel] as ComponentType<P> | undefined
  return Panel ? <Panel {...(props as P)} /> : fallback
}
