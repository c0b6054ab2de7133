import { useMutation } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../gql'
import type { ClaimStepFragment } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { CopyText } from '../../../ui/CopyText'
import { Facts } from '../../../ui/Facts'
import { Moment } from '../../../ui/Moment'
import { Notice } from '../../../ui/Notice'
import classes from './Claim.module.css'
import { ClaimStep, ProveClaim } from './documents'

/** Something to publish where the listing says that the business is: a record of its domain, or a file on its website. */
export function ClaimToken({ step, onProven }: { step: ClaimStepFragment; onProven: () => void }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const [prove, { loading, error }] = useMutation(ProveClaim, { variables: { id: step.id } })
  const [problem, setProblem] = useState<ClaimStepFragment['problem']>(null)
  const isRecord = step.method === 'DNS'
  const check = async () => {
    setProblem(null)
    const answer = await prove().catch(() => undefined)
    if (!answer?.data) return
    const next = readFragment(ClaimStep, answer.data.proveClaim)
    setProblem(next.problem)
    if (next.provenAt) onProven()
  }
  const { place = '', value = '' } = step.token ?? {}
  const wrong = error ? text(readProblem(error)) : problem && t(`claim.problem.${problem}`)
  return (
    <div className={classes.step}>
      <p className={classes.text}>{t(isRecord ? 'claim.recordText' : 'claim.fileText')}</p>
      <Facts
        facts={[
          ...(isRecord ? [[t('claim.type'), <code key="type">TXT</code>] as [string, React.ReactNode]] : []),
          [
            t(isRecord ? 'claim.recordName' : 'claim.fileAddress'),
            <CopyText key="place" value={place} label={t('claim.copyPlace')} />,
          ],
          [
            t(isRecord ? 'claim.recordValue' : 'claim.fileContent'),
            <CopyText key="value" value={value} label={t('claim.copyValue')} />,
          ],
        ]}
      />
      <p className={classes.text}>
        {t('claim.until')} <Moment at={step.expiresAt} />
      </p>
      {wrong && (
        <Notice tone="bad" urgent>
          {wrong}
        </Notice>
      )}
      <Button size="md" fullWidth loading={loading} onClick={() => void check()}>
        {t('claim.check')}
      </Button>
    </div>
  )
}
