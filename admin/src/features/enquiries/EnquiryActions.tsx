import { Button, Kbd } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { EnquiryStatus } from '../../gql/graphql'
import { useShortcuts } from '../../lib/shortcuts'
import classes from './Enquiries.module.css'

interface EnquiryActionsProps {
  status: EnquiryStatus
  busy: boolean
  onStatus: (status: EnquiryStatus) => void
  onReport: () => void
}

/** Where an enquiry may go, each way with its key. */
export function EnquiryActions({ status, busy, onStatus, onReport }: EnquiryActionsProps) {
  const { t } = useTranslation()
  const open = status === 'NEW' || status === 'ANSWERED'
  useShortcuts({
    c: () => open && !busy && onStatus('CLOSED'),
    s: () => status !== 'SPAM' && !busy && onStatus('SPAM'),
  })
  const key = (letter: string) => <Kbd aria-hidden>{letter}</Kbd>
  return (
    <div className={classes.actions}>
      {open && (
        <Button
          variant="default"
          disabled={busy}
          rightSection={key('c')}
          aria-keyshortcuts="c"
          onClick={() => onStatus('CLOSED')}
        >
          {t('enquiries.close')}
        </Button>
      )}
      {status !== 'NEW' && (
        <Button variant="default" disabled={busy} onClick={() => onStatus('NEW')}>
          {t(status === 'SPAM' ? 'enquiries.notSpam' : 'enquiries.reopen')}
        </Button>
      )}
      {status !== 'SPAM' && (
        <>
          <Button
            variant="default"
            disabled={busy}
            rightSection={key('s')}
            aria-keyshortcuts="s"
            onClick={() => onStatus('SPAM')}
          >
            {t('enquiries.spam')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onReport}>
            {t('enquiries.report')}
          </Button>
        </>
      )}
    </div>
  )
}
