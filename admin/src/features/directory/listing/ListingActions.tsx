import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconArchive, IconDots, IconEyeOff, IconEyeSearch, IconSend, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FragmentType, graphql, readFragment } from '../../../gql'
import type { ListingStatus } from '../../../gql/graphql'
import { useProblemText } from '../../../lib/useProblemText'
import { Confirm } from '../../../ui/Confirm'
import { complain, say } from '../../../ui/toast'
import { useMay } from '../../identity/useSession'
import { useListingBulk } from './useListingBulk'

const ListingActionFields = graphql(`
  fragment ListingActions on Listing {
    id
    name
    status
    isReadOnly
    nextStatuses
  }
`)

interface ListingActionsProps {
  listing: FragmentType<typeof ListingActionFields>
  busy: boolean
  onPublish: () => void
  onDelete: () => Promise<void>
}

/** Every way but publishing, which saves the form on the way: where it leads, how it looks, and what is said afterwards. */
const WAYS = [
  { to: 'DRAFT', icon: IconEyeOff, label: 'listings.unpublish', told: 'listings.unpublishedToast' },
  { to: 'UNDER_REVIEW', icon: IconEyeSearch, label: 'listing.ways.review', told: 'listing.ways.reviewed' },
  { to: 'ARCHIVED', icon: IconArchive, label: 'listings.archive', told: 'listings.archivedToast' },
] as const satisfies { to: ListingStatus; [part: string]: unknown }[]

export function ListingActions({ listing: fragment, busy, onPublish, onDelete }: ListingActionsProps) {
  const { t } = useTranslation()
  const text = useProblemText()
  const { setStatus } = useListingBulk()
  const mayDelete = useMay('listing.write')
  const [asking, setAsking] = useState(false)
  const listing = readFragment(ListingActionFields, fragment)
  const { name } = listing
  // What is beyond the plan is archived or deleted, and nothing else.
  const nextStatuses = listing.nextStatuses.filter((to) => !listing.isReadOnly || to === 'ARCHIVED')
  const ways = WAYS.filter(({ to }) => nextStatuses.includes(to))

  const go = async (to: ListingStatus, told: string) => {
    const { failed } = await setStatus([listing], to)
    if (failed[0]) complain(text(failed[0].problem))
    else say(told)
  }
  return (
    <>
      {nextStatuses.includes('PUBLISHED') ? (
        <Button onClick={onPublish} loading={busy}>
          {t('listings.publish')}
        </Button>
      ) : (
        nextStatuses.includes('PENDING') && (
          <Button
            leftSection={<IconSend size={16} />}
            loading={busy}
            onClick={() => void go('PENDING', t('listing.ways.handedIn', { name }))}
          >
            {t('listing.ways.handIn')}
          </Button>
        )
      )}
      {(ways.length > 0 || mayDelete) && (
        <Menu>
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label={t('listings.more')}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {ways.map(({ to, icon: Icon, label, told }) => (
              <Menu.Item key={to} leftSection={<Icon size={16} />} onClick={() => void go(to, t(told, { name }))}>
                {t(label)}
              </Menu.Item>
            ))}
            {ways.length > 0 && mayDelete && <Menu.Divider />}
            {mayDelete && (
              <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => setAsking(true)}>
                {t('listings.delete')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
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
