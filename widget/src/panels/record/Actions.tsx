import { useSignal } from '@preact/signals'
import type { RecordFragment } from '../../gql/answers.js'
import { useSaved } from '../../saved.js'
import { share } from '../../share.js'
import { Icon, type IconName } from '../Icon.js'
import { useDirectory, useSpeech } from '../surroundings.js'
import type { FormName } from './FormDialog.js'

/** What a visitor may do with an entry: write, keep, pass on, print. */
export function Actions({ listing, ask }: { listing: RecordFragment; ask: (form: FormName) => void }) {
  const directory = useDirectory()
  const { text } = useSpeech()
  const copied = useSignal(false)
  const saved = useSaved(directory)
  const kept = saved.has(listing.slug)
  return (
    <div class="actions" part="actions">
      <button type="button" class="button" part="button" onClick={() => ask('enquire')}>
        <Icon name="mail" />
        {text('enquire')}
      </button>
      <Act name={kept ? 'kept' : 'keep'} icon="heart" pressed={kept} act={() => saved.toggle(listing.slug)} />
      <Act
        name={copied.value ? 'copied' : 'share'}
        icon="share"
        act={async () => {
          copied.value = await share(listing.localized.name, directory.link.hrefOf(listing.slug))
        }}
      />
      <Act name="print" icon="print" act={() => print()} />
    </div>
  )
}

interface ActProps {
  name: 'keep' | 'kept' | 'share' | 'copied' | 'print'
  icon: IconName
  pressed?: boolean
  act: () => void
}

function Act({ name, icon, pressed, act }: ActProps) {
  const { text } = useSpeech()
  return (
    <button type="button" class="chip" part="chip" aria-pressed={pressed} onClick={act}>
      <Icon name={icon} />
      {text(name)}
    </button>
  )
}
