import { useMutation } from '@apollo/client/react'
import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Form } from '../../../ui/Form'
import classes from './Claim.module.css'
import { ClaimListing } from './documents'

/** For what shows no way to reach it: a person looks at the proof. */
export function ClaimEvidence({ listingId, onSent }: { listingId: string; onSent: () => void }) {
  const { t } = useTranslation()
  const [claim] = useMutation(ClaimListing)
  const submit = async (values: FormData) => {
    const evidenceUrls = String(values.get('urls')).split(/\s+/).filter(Boolean)
    await claim({ variables: { input: { listingId, proof: String(values.get('proof')).trim(), evidenceUrls } } })
    onSent()
  }
  return (
    <div className={classes.step}>
      <p className={classes.text}>{t('claim.evidenceText')}</p>
      <Form submit={t('claim.sendEvidence')} onSubmit={submit}>
        {(wrong) => (
          <>
            <Textarea
              name="proof"
              label={t('claim.proof')}
              description={t('claim.proofText')}
              minLength={10}
              maxLength={2000}
              autosize
              minRows={4}
              dir="auto"
              required
              withAsterisk={false}
              autoFocus
              error={wrong('proof') ?? wrong('listingId')}
            />
            <Textarea
              name="urls"
              label={t('claim.urls')}
              description={t('claim.urlsText')}
              autosize
              minRows={2}
              className="ltr-input"
              error={wrong('evidenceUrls')}
            />
          </>
        )}
      </Form>
    </div>
  )
}
