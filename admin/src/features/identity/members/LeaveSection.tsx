import { useMutation } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Confirm } from '../../../ui/Confirm'
import { Section } from '../../../ui/Section'
import { complain } from '../../../ui/toast'
import { useSession, useViewer } from '../useSession'

const LeaveTenant = graphql(`
  mutation LeaveTenant($tenantId: ID!) {
    leaveTenant(tenantId: $tenantId)
  }
`)

/** One's own way out; whether it is open, an owner too many or the last one, is the server's to say. */
export function LeaveSection() {
  const { t } = useTranslation()
  const text = useProblemText()
  const session = useSession()
  const { tenant } = useViewer()
  const [asking, setAsking] = useState(false)
  const [leave] = useMutation(LeaveTenant)
  if (!tenant) return null

  const run = async () => {
    try {
      await leave({ variables: { tenantId: tenant.id } })
      await session.logOut()
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
    setAsking(false)
  }
  return (
    <Section title={t('team.leaveSection')} lead={t('team.leaveLead', { tenant: tenant.name })}>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('team.leave')}
      </Button>
      <Confirm
        opened={asking}
        danger
        title={t('team.leaveTitle', { tenant: tenant.name })}
        confirm={t('team.leave')}
        cancel={t('common.cancel')}
        onConfirm={run}
        onClose={() => setAsking(false)}
      >
        {t('team.leaveText')}
      </Confirm>
    </Section>
  )
}
