import { useMutation } from '@apollo/client/react'
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconHistory, IconLock, IconLockOpen, IconPencil, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { PlatformTenantRecordFragment } from '../../../gql/graphql'
import { say } from '../../../ui/toast'
import { ReasonDialog } from '../ReasonDialog'

const TenantDetailsDialog = lazy(() =>
  import('./TenantDetailsDialog').then((module) => ({ default: module.TenantDetailsDialog })),
)

const SuspendTenant = graphql(`
  mutation SuspendTenant($id: ID!, $reason: String!) {
    suspendTenant(id: $id, reason: $reason) {
      ...PlatformTenantRecord
    }
  }
`)
const ReopenTenant = graphql(`
  mutation ReopenTenant($id: ID!, $reason: String!) {
    reopenTenant(id: $id, reason: $reason) {
      ...PlatformTenantRecord
    }
  }
`)
const CloseTenant = graphql(`
  mutation CloseTenant($id: ID!, $reason: String!) {
    closeTenant(id: $id, reason: $reason) {
      ...PlatformTenantRecord
    }
  }
`)

type Step = 'suspend' | 'reopen' | 'close'

/** What the operator may do to a tenant where it stands now. Each step is told with its reason in both trails. */
export function TenantMenu({ tenant }: { tenant: PlatformTenantRecordFragment }) {
  const { t } = useTranslation()
  const [step, setStep] = useState<Step>()
  const [editing, setEditing] = useState(false)
  const [suspend] = useMutation(SuspendTenant)
  const [reopen] = useMutation(ReopenTenant)
  const [close] = useMutation(CloseTenant)
  const { id, name, status } = tenant
  const shut = status === 'SUSPENDED' || status === 'CLOSED'
  const run = { suspend, reopen, close }
  return (
    <>
      <Menu width={220} position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('platform.more', { name })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setEditing(true)}>
            {t('platform.edit')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconHistory size={16} />}
            renderRoot={(props) => <Link to="/platform/audit" search={{ target: id }} {...props} />}
          >
            {t('platform.trailOf')}
          </Menu.Item>
          <Menu.Divider />
          {shut && (
            <Menu.Item leftSection={<IconLockOpen size={16} />} onClick={() => setStep('reopen')}>
              {t('platform.steps.reopen.do')}
            </Menu.Item>
          )}
          {!shut && (
            <Menu.Item leftSection={<IconLock size={16} />} onClick={() => setStep('suspend')}>
              {t('platform.steps.suspend.do')}
            </Menu.Item>
          )}
          {status !== 'CLOSED' && (
            <Menu.Item color="red" leftSection={<IconX size={16} />} onClick={() => setStep('close')}>
              {t('platform.steps.close.do')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Suspense>{editing && <TenantDetailsDialog tenant={tenant} onClose={() => setEditing(false)} />}</Suspense>
      {step && (
        <ReasonDialog
          title={t(`platform.steps.${step}.title`, { name })}
          text={t(`platform.steps.${step}.text`)}
          confirm={t(`platform.steps.${step}.do`)}
          danger={step !== 'reopen'}
          onConfirm={async (reason) => {
            await run[step]({ variables: { id, reason } })
            say(t(`platform.steps.${step}.done`, { name }))
          }}
          onClose={() => setStep(undefined)}
        />
      )}
    </>
  )
}
