import { Button } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { State } from '../../ui/States'
import { ListPage } from '../../ui/templates'
import { complain } from '../../ui/toast'
import classes from './Notifications.module.css'

interface BellPageProps<Told extends { id: string; readAt: string | null }> {
  title: string
  none: string
  told: readonly Told[]
  line: (told: Told, read: () => void) => ReactNode
  /** Some, or all, are read; it throws when that could not be written down. */
  onRead: (ids?: string[]) => Promise<unknown>
  busy: boolean
  onMore: (() => void) | undefined
  actions?: ReactNode
}

/** What a bell told, newest first: the tenant's and the operator's look and work alike. */
export function BellPage<Told extends { id: string; readAt: string | null }>(props: BellPageProps<Told>) {
  const { title, none, told, line, onRead, busy, onMore, actions } = props
  const { t } = useTranslation()
  const text = useProblemText()
  const read = (ids?: string[]) => void onRead(ids).catch((thrown) => complain(text(readProblem(thrown))))
  return (
    <ListPage
      title={title}
      actions={
        <>
          {told.some(({ readAt }) => !readAt) && (
            <Button variant="default" loading={busy} onClick={() => read()}>
              {t('bell.readAll')}
            </Button>
          )}
          {actions}
        </>
      }
    >
      {told.length === 0 ? (
        <State icon={<IconBell size={24} stroke={1.6} />} title={t('bell.none')} text={none} />
      ) : (
        <ul className={classes.list} aria-label={title}>
          {told.map((each) => line(each, () => !each.readAt && read([each.id])))}
        </ul>
      )}
      {onMore && (
        <Button variant="default" mt="md" onClick={onMore}>
          {t('bell.more')}
        </Button>
      )}
    </ListPage>
  )
}
