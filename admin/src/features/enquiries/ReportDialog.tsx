import { useMutation, useQuery } from '@apollo/client/react'
import { NativeSelect, Text, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../gql'
import type { ReportReason } from '../../gql/graphql'
import { FormDialog } from '../../ui/FormDialog'
import { say } from '../../ui/toast'

const ReportFormQuery = graphql(`
  query ReportForm {
    visitorForm {
      formToken
    }
  }
`)

const ReportEnquiry = graphql(`
  mutation ReportEnquiry($input: ReportContentInput!) {
    reportContent(input: $input) {
      id
    }
  }
`)

const REASONS = ['OFFENSIVE', 'SPAM', 'FALSE_INFORMATION', 'PRIVACY', 'OTHER'] as const

/** Tells the moderators of an enquiry, for who answers it and need not put up with it. */
export function ReportDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  const { data } = useQuery(ReportFormQuery, { fetchPolicy: 'no-cache' })
  const [send] = useMutation(ReportEnquiry)
  const submit = async (values: FormData) => {
    const formToken = data?.visitorForm.formToken ?? ''
    const said = { reason: values.get('reason') as ReportReason, details: String(values.get('details')) || null }
    await send({ variables: { input: { targetType: 'ENQUIRY', targetId: id, formToken, ...said } } })
    onClose()
    say(t('enquiries.reported'))
  }
  return (
    <FormDialog
      title={t('enquiries.reportTitle')}
      size={520}
      submit={t('enquiries.report')}
      keep
      onSubmit={submit}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <Text size="sm" c="dimmed">
            {t('enquiries.reportText')}
          </Text>
          <NativeSelect
            name="reason"
            label={t('enquiries.reportReason')}
            data={REASONS.map((value) => ({ value, label: t(`moderation.reason.${value}`) }))}
            error={wrong('reason')}
          />
          <Textarea
            name="details"
            label={t('enquiries.reportDetails')}
            maxLength={2000}
            autosize
            minRows={3}
            dir="auto"
            error={wrong('details')}
          />
        </>
      )}
    </FormDialog>
  )
}
