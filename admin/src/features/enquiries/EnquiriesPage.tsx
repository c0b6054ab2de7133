import { Button } from '@mantine/core'
import { IconMessageCheck } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../lib/format'
import { readProblem } from '../../lib/problem'
import { Panel } from '../../ui/Panel'
import { QueuePage } from '../../ui/QueuePage'
import { RecordSkeleton } from '../../ui/RecordSkeleton'
import { State } from '../../ui/States'
import { Tabs } from '../../ui/Tabs'
import { ListPage } from '../../ui/templates'
import { ProblemState } from '../shell/ProblemState'
import { AnswerForm } from './AnswerForm'
import classes from './Enquiries.module.css'
import { EnquiriesExport } from './EnquiriesExport'
import { EnquiryActions } from './EnquiryActions'
import { EnquiryRow } from './EnquiryRow'
import { filterOf, VIEWS } from './enquirySearch'
import { ReportDialog } from './ReportDialog'
import { Thread } from './Thread'
import { useEnquiries } from './useEnquiries'

/** What visitors ask: one thread after the other, answered where it is read. */
export function EnquiriesPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const { view } = useSearch({ from: '/enquiries' })
  const [reporting, setReporting] = useState<string>()
  const [drafts, setDrafts] = useState<Record<string, string>>({})
  const inbox = useEnquiries(view)
  const { entries, chosen, choose, more } = inbox
  const head = {
    title: t('enquiries.page'),
    beside: <span className="num">{format.number(inbox.total)}</span>,
    below: (
      <div className={classes.below}>
        <Tabs
          label={t('enquiries.views')}
          tabs={[undefined, ...VIEWS].map((value) => ({ value, label: t(`enquiries.view.${value ?? 'new'}`) }))}
          value={view}
          onChange={(next) => void navigate({ to: '/enquiries', search: next ? { view: next } : {} })}
        />
        <EnquiriesExport filter={filterOf(view)} />
      </div>
    ),
  }
  if (!entries) {
    if (inbox.error)
      return <ProblemState page problem={readProblem(inbox.error)} onRetry={() => void inbox.refetch()} />
    return <RecordSkeleton label={t('common.loading')} />
  }
  if (!chosen)
    return (
      <ListPage {...head}>
        <Panel>
          <State
            icon={<IconMessageCheck size={24} stroke={1.6} />}
            title={t(view ? 'enquiries.noneHere' : 'enquiries.none')}
            text={t('enquiries.noneText')}
          />
        </Panel>
      </ListPage>
    )
  const { id, email, status, viewerCanAnswer } = chosen
  const write = (text: string) => setDrafts((now) => ({ ...now, [id]: text }))
  const send = async (text: string) => {
    await inbox.answer(text)
    write('')
  }
  return (
    <QueuePage
      {...head}
      label={t('enquiries.page')}
      chosen={id}
      onChoose={choose}
      anywhere
      more={
        more && (
          <Button variant="default" size="xs" m="sm" onClick={() => void more()}>
            {t('team.showMore')}
          </Button>
        )
      }
      items={entries.map((enquiry) => ({ id: enquiry.id, row: <EnquiryRow enquiry={enquiry} /> }))}
    >
      <Thread enquiry={chosen}>
        {viewerCanAnswer && (
          <div className={classes.answer}>
            <AnswerForm key={id} email={email} draft={drafts[id] ?? ''} onDraft={write} onSend={send} />
          </div>
        )}
        <EnquiryActions
          status={status}
          busy={inbox.busy}
          onStatus={inbox.setStatus}
          onReport={() => setReporting(id)}
        />
      </Thread>
      {reporting && <ReportDialog id={reporting} onClose={() => setReporting(undefined)} />}
    </QueuePage>
  )
}
