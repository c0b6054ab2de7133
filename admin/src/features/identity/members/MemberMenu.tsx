import { ActionIcon, Menu } from '@mantine/core'
import { IconBuildingStore, IconCrown, IconDots, IconUserEdit, IconUserMinus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberRowFragment } from '../../../gql/graphql'

const ChangeRole = lazy(() => import('./ChangeRole').then((module) => ({ default: module.ChangeRole })))
const GrantDialog = lazy(() =>
  import('../../directory/grant/GrantDialog').then((module) => ({ default: module.GrantDialog })),
)
const RemoveMember = lazy(() => import('./RemoveMember').then((module) => ({ default: module.RemoveMember })))
const TransferOwnership = lazy(() =>
  import('./TransferOwnership').then((module) => ({ default: module.TransferOwnership })),
)

/** What the server lets the viewer do to a member; nothing at all: no button. */
export function MemberMenu({ member }: { member: MemberRowFragment }) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<'role' | 'grants' | 'remove' | 'transfer'>()
  const close = () => setDialog(undefined)
  const { viewerCanGive, viewerCanRemove, viewerCanTransferTo, user } = member
  if (!viewerCanGive.length && !viewerCanRemove && !viewerCanTransferTo) return null
  return (
    <>
      <Menu width={232} position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('team.more', { name: user.name })}>
            <IconDots size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {viewerCanGive.length > 0 && (
            <Menu.Item leftSection={<IconUserEdit size={16} />} onClick={() => setDialog('role')}>
              {t('team.changeRole')}
            </Menu.Item>
          )}
          {member.role === 'MERCHANT' && viewerCanGive.length > 0 && (
            <Menu.Item leftSection={<IconBuildingStore size={16} />} onClick={() => setDialog('grants')}>
              {t('grants.menu')}
            </Menu.Item>
          )}
          {viewerCanTransferTo && (
            <Menu.Item leftSection={<IconCrown size={16} />} onClick={() => setDialog('transfer')}>
              {t('team.transfer')}
            </Menu.Item>
          )}
          {viewerCanRemove && (
            <>
              <Menu.Divider />
              <Menu.Item color="red" leftSection={<IconUserMinus size={16} />} onClick={() => setDialog('remove')}>
                {t('team.removeFrom')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {dialog === 'role' && <ChangeRole member={member} onClose={close} />}
        {dialog === 'grants' && <GrantDialog member={member} onClose={close} />}
        {dialog === 'remove' && <RemoveMember member={member} onClose={close} />}
        {dialog === 'transfer' && <TransferOwnership member={member} onClose={close} />}
      </Suspense>
    </>
  )
}
