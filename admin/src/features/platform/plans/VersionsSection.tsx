import { useMutation } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlatformPlanRecordFragment } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { readProblem } from '../../../lib/problem'
import { useProblemText } from '../../../lib/useProblemText'
import { Chip } from '../../../ui/Chip'
import { Confirm } from '../../../ui/Confirm'
import { Section } from '../../../ui/Section'
import { complain, say } from '../../../ui/toast'
import classes from './Plans.module.css'
import { MoveSubscriptions } from './documents'
import { usePriceInShort } from './usePriceInShort'

type Version = PlatformPlanRecordFragment

/** Which versions of a plan there are, and who is on each. Whoever was given an older one can be put on the one that is sold. */
export function VersionsSection({ versions, onMoved }: { versions: Version[]; onMoved: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const text = useProblemText()
  const priceOf = usePriceInShort()
  const [moving, setMoving] = useState<Version>()
  const [move] = useMutation(MoveSubscriptions)
  const go = async ({ plan }: Version) => {
    try {
      const { data } = await move({ variables: { input: { planKey: plan.key, fromVersion: plan.version } } })
      if (data) say(t('planEditor.moved', { count: data.moveSubscriptions.movedCount }))
      onMoved()
    } catch (thrown) {
      complain(text(readProblem(thrown)))
    }
    setMoving(undefined)
  }
  const given = ({ tenantCount, subscriptionCount }: Version) => tenantCount - subscriptionCount
  return (
    <Section title={t('planEditor.versions')} lead={t('planEditor.versionsText')}>
      <ul className={classes.versions}>
        {versions.map((version) => (
          <li key={version.id} className={classes.versionOf}>
            <div className={classes.versionHead}>
              {t('planEditor.version', { number: version.plan.version })}
              {version.isCurrent && <Chip tone="good">{t('planEditor.isSold')}</Chip>}
            </div>
            <div className="muted">
              <bdi>{priceOf(version)}</bdi> · {t('planEditor.madeOn', { on: format.date(version.createdAt) })}
            </div>
            <div>
              {t('planEditor.tenantCount', { count: version.tenantCount })}
              {version.subscriptionCount > 0 && (
                <span className="muted"> · {t('planEditor.payingCount', { count: version.subscriptionCount })}</span>
              )}
            </div>
            {!version.isCurrent && given(version) > 0 && (
              <Button className={classes.move} size="xs" variant="default" onClick={() => setMoving(version)}>
                {t('planEditor.move', { count: given(version) })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Confirm
        opened={moving !== undefined}
        title={t('planEditor.moveTitle', { number: moving?.plan.version ?? 0 })}
        confirm={t('planEditor.move', { count: moving ? given(moving) : 0 })}
        cancel={t('common.cancel')}
        onConfirm={() => moving && go(moving)}
        onClose={() => setMoving(undefined)}
      >
        {t('planEditor.moveText')}{' '}
        {moving && moving.subscriptionCount > 0 && t('planEditor.moveLeft', { count: moving.subscriptionCount })}
      </Confirm>
    </Section>
  )
}
