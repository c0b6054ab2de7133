import { ActionIcon, Menu } from '@mantine/core'
import { IconBan, IconDots, IconPencil, IconRefresh } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiKeyRowFragment } from '../../../gql/graphql'

const EditKey = lazy(() => import('./EditKey').then((module) => ({ default: module.EditKey })))
const RotateKey = lazy(() => import('./RotateKey').then((module) => ({ default: module.RotateKey })))
const RevokeKey = lazy(() => import('./RevokeKey').then((module) => ({ default: module.RevokeKey })))

/** What the server lets the viewer do to a key; nothing at all, or it has ended: no button. */
export function KeyMenu({ apiKey }: { apiKey: ApiKeyRowFragment }) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<'edit' | 'rotate' | 'revoke'>()
  const close = () => setDialog(undefined)
  const { name, viewerCanChange, viewerCanRotate } = apiKey
  return (
    <>
      {(viewerCanChange || viewerCanRotate) && (
        <Menu width={208} position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t('keys.more', { name })}>
              <IconDots size={17} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {viewerCanChange && (
              <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setDialog('edit')}>
                {t('keys.edit')}
              </Menu.Item>
            )}
            {viewerCanRotate && (
              <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => setDialog('rotate')}>
                {t('keys.rotate')}
              </Menu.Item>
            )}
            {viewerCanChange && (
              <>
                <Menu.Divider />
                <Menu.Item color="red" leftSection={<IconBan size={16} />} onClick={() => setDialog('revoke')}>
                  {t('keys.revoke')}
                </Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      <Suspense>
        {dialog === 'edit' && <EditKey apiKey={apiKey} onClose={close} />}
        {dialog === 'rotate' && <RotateKey apiKey={apiKey} onClose={close} />}
        {dialog === 'revoke' && <RevokeKey apiKey={apiKey} onClose={close} />}
      </Suspense>
    </>
  )
}
