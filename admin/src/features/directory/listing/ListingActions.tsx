import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconArchive, IconDots, IconEyeOff, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListingStatus } from '../../../gql/graphql'
import { useProblemText } from '../../../lib/useProblemText'
import { Confirm } from '../../../ui/Confirm'
import { complain, say } from '../../../ui/toast'
import { useListingBulk } from './useListingBulk'

interface ListingActionsProps {
  listing: { id: string; name: string; status: ListingStatus }
  busy: boolean
  onPublish: () => void
  onDelete: () => Promise<void>
}

export function ListingActions({ listing, busy, onPublish, onDelete }: ListingActionsProps) {
  const { t } = useTranslation()
  const text = useProblemText()
  const { setStatus } = useListingBulk()
  const [asking, setAsking] = useState(false)
  const { status, name } = listing

  const change = async (to: 'DRAFT' | 'ARCHIVED') => {
    const { failed } = await setStatus([listing], to)
    if (failed[0]) complain(text(failed[0].problem))
    else say(t(to === 'DRAFT' ? 'listings.unpublishedToast' : 'listings.archivedToast', { name }))
  }
  return (
    <>
      {(status === 'DRAFT' || status === 'ARCHIVED' || status === 'PENDING') && (
        <Button onClick={onPublish} loading={busy}>
          {t('listings.publish')}
        </Button>
      )}
      <Menu>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('listings.more')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {status === 'PUBLISHED' && (
            <Menu.Item leftSection={<IconEyeOff size={16} />} onClick={() => void change('DRAFT')}>
              {t('listings.unpublish')}
            </Menu.Item>
          )}
          {status !== 'ARCHIVED' && (
            <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => void change('ARCHIVED')}>
              {t('listings.archive')}
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => setAsking(true)}>
            {t('listings.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Confirm
        opened={asking}
        danger
        title={t('listings.deleteTitle', { name })}
        confirm={t('listings.delete')}
        cancel={t('common.cancel')}
        onConfirm={async () => {
          await onDelete()
          setAsking(false)
        }}
        onClose={() => setAsking(false)}
      >
        {t('listings.deleteText')}
      </Confirm>
    </>
  )
}
