import { Button } from '@mantine/core'
import { IconHistory, IconSearchOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { State } from '../../ui/States'
import { type AuditSearch, isNarrow, narrowed } from './auditSearch'

export function NoEntries({ search, onSearch }: { search: AuditSearch; onSearch: (search: AuditSearch) => void }) {
  const { t } = useTranslation()
  if (!isNarrow(search))
    return <State icon={<IconHistory size={24} stroke={1.6} />} title={t('audit.empty')} text={t('audit.emptyText')} />
  const none = {
    q: undefined,
    outcome: undefined,
    kind: undefined,
    days: undefined,
    actor: undefined,
    target: undefined,
  }
  return (
    <State
      icon={<IconSearchOff size={24} stroke={1.6} />}
      title={t('audit.noMatch')}
      text={t('audit.noMatchText')}
      action={
        <Button variant="default" onClick={() => onSearch(narrowed(search, none))}>
          {t('listings.clearFilters')}
        </Button>
      }
    />
  )
}
