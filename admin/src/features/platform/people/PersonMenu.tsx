import { useMutation } from '@apollo/client/react'
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconUserCheck, IconUserOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../../gql'
import type { PlatformPersonRowFragment } from '../../../gql/graphql'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { complain, say } from '../../../ui/toast'
import { useViewer } from '../../identity/useSession'
import { ReasonDialog } from '../ReasonDialog'

const SuspendUser = graphql(`
  mutation SuspendUser($id: ID!, $reason: String!) {
    suspendUser(id: $id, reason: $reason) {
      ...PlatformPersonRow
    }
  }
`)
const RestoreUser = graphql(`
  mutation RestoreUser($id: ID!) {
    restoreUser(id: $id) {
      ...PlatformPersonRow
    }
  }
`)

export function PersonMenu({ person }: { person: PlatformPersonRowFragment }) {
  const { t } = useTranslation()
  const text = useProblemText()
  const { user } = useViewer()
  const [asking, setAsking] = useState(false)
  const [suspend] = useMutation(SuspendUser)
  const [restore] = useMutation(RestoreUser)
  const { id, name, disabledAt } = person
  // Nobody shuts themselves out.
  if (id === user.id) return null
  const letIn = async () => {
    try {
      await restore({ variables: { id } })
      say(t('platform.restored', { name }))
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
  }
  return (
    <>
      <Menu width={210} position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('platform.more', { name })}>
            <IconDots size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {disabledAt ? (
            <Menu.Item leftSection={<IconUserCheck size={16} />} onClick={() => void letIn()}>
              {t('platform.restore')}
            </Menu.Item>
          ) : (
            <Menu.Item color="red" leftSection={<IconUserOff size={16} />} onClick={() => setAsking(true)}>
              {t('platform.suspend')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asking && (
        <ReasonDialog
          danger
          title={t('platform.suspendTitle', { name })}
          text={t('platform.suspendText')}
          confirm={t('platform.suspend')}
          onConfirm={async (reason) => {
            await suspend({ variables: { id, reason } })
            say(t('platform.wasSuspended', { name }))
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
