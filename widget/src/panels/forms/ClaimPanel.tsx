import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { CLAIM } from '../../documents/claim.js'
import type { DirectoryClaimQuery } from '../../gql/answers.js'
import { webAddress } from '../../links.js'
import { Notice } from '../Notice.js'
import { useDirectory, useSpeech } from '../surroundings.js'
import type { Subject } from './subject.js'
import { useFormWords } from './words.js'

/** What a business gains by its own listing, and the way there. It is proven where people sign in, which is never a stranger's page. */
export function ClaimPanel({ listing }: { listing: Subject }) {
  const { send, report } = useDirectory()
  const text = useFormWords()
  const { text: general } = useSpeech()
  const page = useSignal<string | null | undefined>(undefined)
  const failure = useSignal<Error | null>(null)
  const { slug } = listing
  const load = () => {
    failure.value = null
    send<DirectoryClaimQuery>(CLAIM, { slug }).then(
      ({ listing: found }) => {
        page.value = webAddress(found?.claimUrl)
      },
      (error: Error) => {
        failure.value = error
        report(error)
      },
    )
  }
  useEffect(load, [slug])

  const { name } = listing.localized
  if (failure.value) return <Notice slim error={failure.value} retry={load} />
  return (
    <div class="form" part="form" aria-busy={page.value === undefined}>
      <h3>{text('claimTitle', { name })}</h3>
      {page.value === null ? (
        <p>{text('claimHeld')}</p>
      ) : (
        <>
          <p>{text('claimLead')}</p>
          <ul class="points">
            <li>{text('claimKeep')}</li>
            <li>{text('claimAnswer')}</li>
            <li>{text('claimBadge')}</li>
          </ul>
          <p class="aside">{text('claimHow')}</p>
          <a class="button" part="button" href={page.value} target="_blank" rel="noopener">
            {text('claimGo')}
            <span class="sr"> ({general('newTab')})</span>
          </a>
        </>
      )}
    </div>
  )
}
