import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import {
  IconCopy,
  IconDots,
  IconDownload,
  IconEdit,
  IconHistory,
  IconPlus,
  IconStar,
  IconUpload,
} from '@tabler/icons-react'
import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../lib/format'
import { useMay } from '../../identity/useSession'
import { OpenDuplicatesQuery } from '../../duplicates/documents'

type Props = { isEmpty: boolean; onExport: () => void; onChangeAll: () => void }

/** What is done with the whole list. On a phone only the new one is a button of its own. */
export function ListActions({ isEmpty, onExport, onChangeAll }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const mayFeature = useMay('listing.feature')
  const { data } = useQuery(OpenDuplicatesQuery, { fetchPolicy: 'cache-and-network' })
  const alike = data?.openListingDuplicateCount ?? 0
  const duplicates = t('duplicates.link', { count: alike, shown: format.number(alike) })
  return (
    <>
      <Group gap="xs" visibleFrom="sm">
        {alike > 0 && (
          <Button
            variant="default"
            leftSection={<IconCopy size={16} />}
            renderRoot={(props) => <Link to="/duplicates" {...props} />}
          >
            {duplicates}
          </Button>
        )}
        <Button variant="default" leftSection={<IconDownload size={16} />} disabled={isEmpty} onClick={onExport}>
          {t('exporting.button')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconUpload size={16} />}
          renderRoot={(props) => <Link to="/imports" {...props} />}
        >
          {t('imports.link')}
        </Button>
      </Group>
      <Button leftSection={<IconPlus size={16} />} renderRoot={(props) => <Link to="/listings/new" {...props} />}>
        {t('listings.new')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('listings.more')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconEdit size={16} />} disabled={isEmpty} onClick={onChangeAll}>
            {t('bulkEdit.menu')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconHistory size={16} />}
            renderRoot={(props) => <Link to="/bulk-edits" {...props} />}
          >
            {t('bulkEdit.all')}
          </Menu.Item>
          {mayFeature && (
            <Menu.Item leftSection={<IconStar size={16} />} renderRoot={(props) => <Link to="/featured" {...props} />}>
              {t('featured.link')}
            </Menu.Item>
          )}
          <Menu.Divider hiddenFrom="sm" />
          <Menu.Item hiddenFrom="sm" leftSection={<IconDownload size={16} />} disabled={isEmpty} onClick={onExport}>
            {t('exporting.button')}
          </Menu.Item>
          <Menu.Item
            hiddenFrom="sm"
            leftSection={<IconUpload size={16} />}
            renderRoot={(props) => <Link to="/imports" {...props} />}
          >
            {t('imports.link')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={16} />} renderRoot={(props) => <Link to="/duplicates" {...props} />}>
            {duplicates}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
