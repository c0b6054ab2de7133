import { Button, Progress } from '@mantine/core'
import '@mantine/core/styles/Progress.layer.css'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readProblem } from '../../lib/problem'
import { useProblemText } from '../../lib/useProblemText'
import { Confirm } from '../../ui/Confirm'
import { Moment } from '../../ui/Moment'
import { Notice } from '../../ui/Notice'
import { Section } from '../../ui/Section'
import { complain, say } from '../../ui/toast'
import { useTestData } from './useTestData'
import classes from './TestData.module.css'

/** In test mode: everything tried out is thrown away, and a small town stands in its place. */
export function TestDataSection() {
  const { t } = useTranslation()
  const text = useProblemText()
  const [asking, setAsking] = useState(false)
  const ready = useCallback((count: number) => say(t('testData.ready', { count })), [t])
  const { last, error, underWay, again, start } = useTestData(ready)

  const confirm = async () => {
    try {
      await start()
    } catch (thrown) {
      complain(text(readProblem(thrown)))
      again()
    }
    setAsking(false)
  }
  return (
    <Section title={t('testData.title')} lead={t('testData.text')}>
      {error && !last && <Notice tone="bad">{text(readProblem(error))}</Notice>}
      {last?.state === 'FAILED' && (
        <Notice tone="bad" urgent>
          {t('testData.failed')}
        </Notice>
      )}
      {underWay && (
        <div className={classes.progress} role="status">
          <span>{t(last?.state === 'WAITING' ? 'testData.waiting' : 'testData.running')}</span>
          <Progress value={100} animated size="sm" aria-hidden />
        </div>
      )}
      <div className={classes.row}>
        <Button variant="default" disabled={underWay} onClick={() => setAsking(true)}>
          {t('testData.reset')}
        </Button>
        {last?.state === 'READY' && last.finishedAt && (
          <span className="muted">
            {t('testData.last', { count: last.listingCount ?? 0 })} <Moment at={last.finishedAt} />
          </span>
        )}
      </div>
      <Confirm
        opened={asking}
        title={t('testData.askTitle')}
        confirm={t('testData.reset')}
        cancel={t('common.cancel')}
        danger
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        {t('testData.ask')}
      </Confirm>
    </Section>
  )
}
