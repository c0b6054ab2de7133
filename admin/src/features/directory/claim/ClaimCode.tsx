import { useMutation } from '@apollo/client/react'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../gql'
import type { ClaimStepFragment } from '../../../gql/graphql'
import { Form } from '../../../ui/Form'
import { Moment } from '../../../ui/Moment'
import classes from './Claim.module.css'
import { ClaimStep, ProveClaim } from './documents'

interface ClaimCodeProps {
  step: ClaimStepFragment
  onProven: () => void
  onAgain: () => void
}

/** Six digits that went to what the listing shows. A wrong one is an answer; another code can be asked for. */
export function ClaimCode({ step, onProven, onAgain }: ClaimCodeProps) {
  const { t } = useTranslation()
  const [prove] = useMutation(ProveClaim)
  const [now, setNow] = useState(step)
  const isOver = now.triesLeft === 0
  const submit = async (values: FormData) => {
    const answer = await prove({ variables: { id: step.id, code: String(values.get('code')) } })
    if (!answer.data) return
    const next = readFragment(ClaimStep, answer.data.proveClaim)
    setNow(next)
    if (next.provenAt) onProven()
  }
  const said = now.problem ? t(isOver ? 'claim.noTries' : 'claim.wrongCode', { count: now.triesLeft ?? 0 }) : undefined
  return (
    <div className={classes.step}>
      <p className={classes.text} role="status">
        {t('claim.codeSent')} <bdi className={`ltr ${classes.whole}`}>{step.hint}</bdi>. {t('claim.until')}{' '}
        <Moment at={step.expiresAt} />.
      </p>
      {!isOver && (
        <Form submit={t('claim.confirm')} onSubmit={submit}>
          {(wrong) => (
            <TextInput
              name="code"
              size="md"
              label={t('claim.code')}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={12}
              required
              withAsterisk={false}
              autoFocus
              className="ltr-input"
              error={wrong('code') ?? said}
            />
          )}
        </Form>
      )}
      {isOver && (
        <p className={classes.text} role="alert">
          {said}
        </p>
      )}
      <Button variant="default" onClick={onAgain}>
        {t('claim.sendAgain')}
      </Button>
    </div>
  )
}
