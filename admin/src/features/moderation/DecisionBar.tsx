import { Button, Kbd } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ModerationDecision, ModerationEntryFragment } from '../../gql/graphql'
import { useShortcuts } from '../../lib/shortcuts'

interface DecisionBarProps {
  meant: readonly ModerationEntryFragment[]
  busy: boolean
  isMine: boolean
  onDecide: (decision: ModerationDecision) => void
  onReject: () => void
  onAssign: () => void
}

/** What can be done with the entries that are meant, each with its key. */
export function DecisionBar({ meant, busy, isMine, onDecide, onReject, onAssign }: DecisionBarProps) {
  const { t } = useTranslation()
  const open = meant.length > 0 && meant.every(({ status }) => status === 'OPEN') && !busy
  const mayHide =
    open &&
    meant.some(({ kind, isTargetPublic }) => isTargetPublic && kind !== 'EDIT' && kind !== 'CLAIM' && kind !== 'IMPORT')
  const mayEscalate = open && meant.some(({ escalatedAt }) => !escalatedAt)
  const reports = meant.every(({ kind }) => kind === 'REPORT')
  useShortcuts({
    a: () => open && onDecide('APPROVE'),
    r: () => open && onReject(),
    h: () => mayHide && onDecide('HIDE'),
    e: () => mayEscalate && onDecide('ESCALATE'),
  })
  if (!meant.every(({ status }) => status === 'OPEN')) return null
  const key = (letter: string) => <Kbd aria-hidden>{letter}</Kbd>
  return (
    <>
      <Button disabled={!open} rightSection={key('a')} aria-keyshortcuts="a" onClick={() => onDecide('APPROVE')}>
        {t(reports ? 'moderation.keep' : 'moderation.approve')}
      </Button>
      <Button
        color="red"
        variant="light"
        disabled={!open}
        rightSection={key('r')}
        aria-keyshortcuts="r"
        onClick={onReject}
      >
        {t(reports ? 'moderation.remove' : 'moderation.reject')}
      </Button>
      {mayHide && (
        <Button variant="default" rightSection={key('h')} aria-keyshortcuts="h" onClick={() => onDecide('HIDE')}>
          {t('moderation.hide')}
        </Button>
      )}
      {mayEscalate && (
        <Button variant="default" rightSection={key('e')} aria-keyshortcuts="e" onClick={() => onDecide('ESCALATE')}>
          {t('moderation.escalate')}
        </Button>
      )}
      {meant.length === 1 && (
        <Button variant="subtle" color="gray" disabled={!open} onClick={onAssign}>
          {t(isMine ? 'moderation.giveBack' : 'moderation.take')}
        </Button>
      )}
    </>
  )
}
