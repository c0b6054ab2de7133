import { useSpeech } from './surroundings.js'

/** Open or closed, in words with a colour; nothing where the hours are unknown. */
export function OpenState({ open, detail }: { open: boolean | null; detail?: string | null }) {
  const { text } = useSpeech()
  if (open === null) return null
  return (
    <span class={open ? 'state open' : 'state shut'}>
      <b>{text(open ? 'open' : 'closed')}</b>
      {detail && ` · ${detail}`}
    </span>
  )
}
