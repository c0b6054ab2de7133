import { useMutation, useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../gql'
import type { ClaimMethod, ClaimStepFragment } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Moment } from '../../../ui/Moment'
import { Notice } from '../../../ui/Notice'
import { ProblemState } from '../../shell/ProblemState'
import classes from './Claim.module.css'
import { ClaimCode } from './ClaimCode'
import { ClaimEvidence } from './ClaimEvidence'
import { ClaimToken } from './ClaimToken'
import { ClaimChoices } from './ClaimChoices'
import { ClaimStep, ClaimWays, StartClaimProof } from './documents'

interface ClaimStepsProps {
  listing: { id: string; name: string; viewerClaimedAt?: string | null }
  onProven: () => void
}

/** Which way somebody proves it, and then that way. What was begun before is gone on with, on whatever device. */
export function ClaimSteps({ listing, onProven }: ClaimStepsProps) {
  const { t } = useTranslation()
  const text = useProblemText()
  const ways = useQuery(ClaimWays, { variables: { listingId: listing.id }, fetchPolicy: 'network-only' })
  const { data, refetch } = ways
  const [start, { error, loading }] = useMutation(StartClaimProof)
  const [way, setWay] = useState<ClaimMethod | 'EVIDENCE' | null>()
  const [fresh, setFresh] = useState<ClaimStepFragment>()
  if (ways.error && !data)
    return <ProblemState problem={readProblem(ways.error)} onRetry={() => void refetch().catch(() => {})} />
  if (!data) return <p className={classes.text}>{t('common.loading')}</p>

  const begun = data.claimProofs.map((proof) => readFragment(ClaimStep, proof))
  const options = data.claimOptions
  const step = fresh?.method === way ? fresh : begun.find(({ method }) => method === way)
  const begin = async (method: ClaimMethod) => {
    const answer = await start({ variables: { input: { listingId: listing.id, method } } }).catch(() => undefined)
    if (!answer?.data) return
    setFresh(readFragment(ClaimStep, answer.data.startClaimProof))
    setWay(method)
  }
  const choose = (method: ClaimMethod | 'EVIDENCE') => {
    // What is begun still stands where it was published: another token would begin all over.
    if (method === 'EVIDENCE' || begun.some((one) => one.method === method)) setWay(method)
    else void begin(method)
  }
  const back = async () => {
    await refetch().catch(() => {})
    setFresh(undefined)
    setWay(null)
  }
  const sent = () => {
    setWay(null)
    onProven()
  }
  const problem = error && readProblem(error)
  return (
    <>
      {listing.viewerClaimedAt && !way && (
        <Notice tone="wait">
          {t('claim.waits')} <Moment at={listing.viewerClaimedAt} />
        </Notice>
      )}
      {problem && (
        <Notice tone="bad" urgent>
          {text(problem)}
        </Notice>
      )}
      {!way && (
        <ClaimChoices
          options={options}
          begun={begun.map(({ method }) => method)}
          evidence={!listing.viewerClaimedAt}
          busy={loading}
          onChoose={choose}
        />
      )}
      {way === 'EVIDENCE' && <ClaimEvidence listingId={listing.id} onSent={sent} />}
      {step?.token && <ClaimToken key={step.id} step={step} onProven={onProven} />}
      {step && !step.token && (
        <ClaimCode key={step.id} step={step} onProven={onProven} onAgain={() => void begin(step.method)} />
      )}
      {way && (
        <Button variant="subtle" onClick={() => void back()}>
          {t('claim.otherWay')}
        </Button>
      )}
    </>
  )
}
