import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlatformPlanRecordFragment } from '../../../gql/graphql'
import { useFormat } from '../../../lib/format'
import { Chip } from '../../../ui/Chip'
import { Section } from '../../../ui/Section'
import classes from './Plans.module.css'
import { MoveDialog } from './MoveDialog'
import { usePriceInShort } from './usePriceInShort'

type Version = PlatformPlanRecordFragment

/** Which versions of a plan there are, and who is on each. Who is on an older one can be put on the one that is sold. */
export function VersionsSection({ versions, onMoved }: { versions: Version[]; onMoved: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const priceOf = usePriceInShort()
  const [moving, setMoving] = useState<Version>()
  return (
    <Section title={t('planEditor.versions')} lead={t('planEditor.versionsText')}>
      <ul className={classes.versions}>
        {versions.map((version) => (
          <li key={version.id} className={classes.versionOf}>
            <div className={classes.versionHead}>
              {t('planEditor.version', { number: version.plan.version })}
              {version.isCurrent && <SaleChip isPushed={version.isPushed} />}
            </div>
            <div className="muted">
              <bdi>{priceOf(version)}</bdi> · {t('planEditor.madeOn', { on: format.date(version.createdAt) })}
            </div>
            <div>
              {t('planEditor.tenantCount', { count: version.tenantCount })}
              {version.subscriptionCount > 0 && (
                <span className="muted"> · {t('planEditor.payingCount', { count: version.subscriptionCount })}</span>
              )}
              {version.plannedCount > 0 && (
                <span className="muted">
                  {' '}
                  · {t('planEditor.plannedOf', { shown: format.number(version.plannedCount) })}
                </span>
              )}
            </div>
            {version.listingCount > 0 && (
              <div className="muted">{t('planEditor.ownPlanOf', { shown: format.number(version.listingCount) })}</div>
            )}
            {!version.isCurrent && version.movableCount + version.listingCount > 0 && (
              <Button className={classes.move} size="xs" variant="default" onClick={() => setMoving(version)}>
                {version.movableCount > 0
                  ? t('planEditor.move', { count: version.movableCount })
                  : t('planEditor.moveListings', { shown: format.number(version.listingCount) })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {moving && <MoveDialog version={moving} onMoved={onMoved} onClose={() => setMoving(undefined)} />}
    </Section>
  )
}

/** Sold, or not yet: whoever takes the payments has to know its prices first. */
function SaleChip({ isPushed }: { isPushed: boolean | null | undefined }) {
  const { t } = useTranslation()
  return isPushed === false ? (
    <Chip tone="wait">{t('planEditor.notPushed')}</Chip>
  ) : (
    <Chip tone="good">{t('planEditor.isSold')}</Chip>
  )
}
