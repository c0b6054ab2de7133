import { Button, Kbd } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../gql'
import type { DuplicatePairFragment, ListingPart, MergeListingsInput } from '../../gql/graphql'
import { inRow, useFormat } from '../../lib/format'
import { useShortcuts } from '../../lib/shortcuts'
import { Confirm } from '../../ui/Confirm'
import { Section } from '../../ui/Section'
import { HoursFields } from '../directory/hours/hoursWire'
import { CompareTable } from './CompareTable'
import { compared, likelierKept, partsToTake, type Side } from './compared'
import classes from './Duplicates.module.css'
import { hoursWords } from './hoursWords'
import { leftOut } from './leftOut'

export interface ComparisonProps {
  pair: DuplicatePairFragment
  sides: readonly [Side, Side]
  busy: boolean
  /** `left`: what finds no room, in a sentence; of many tags the first. */
  onMerge: (input: MergeListingsInput, left: string) => Promise<void>
  onDismiss: () => void
  onReopen: () => void
}

/** Whether two are one, and what the one then says. */
export function Comparison({ pair, sides, busy, onMerge, onDismiss, onReopen }: ComparisonProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [kept, keep] = useState<0 | 1>(likelierKept(sides) === sides[0] ? 0 : 1)
  const [chosen, setChosen] = useState<Partial<Record<ListingPart, 0 | 1>>>({})
  const [asking, setAsking] = useState(false)
  const isOpen = pair.status === 'OPEN'
  const rows = compared(sides[0], sides[1], ({ priceLevel, serviceAreas, hours }) => ({
    hours: hours ? hoursWords(readFragment(HoursFields, hours), format) : '',
    price: priceLevel ? t('duplicates.price', { level: format.number(priceLevel) }) : '',
    areas: inRow(
      serviceAreas.map(({ name, radiusKm }) => name ?? t('duplicates.radius', { km: format.number(radiusKm ?? 0) })),
    ),
  }))
  const [stays, goes] = kept === 0 ? sides : [sides[1], sides[0]]
  const { tags, pictures } = leftOut(stays, goes)
  // Two of one name: only their addresses tell which goes into which.
  const told = ({ name, slug }: Side) => (stays.name === goes.name ? `${name} (${slug})` : name)
  const left = (most: number) => {
    const more = tags.length > most ? ` +${format.number(tags.length - most)}` : ''
    return [
      ...(tags.length ? [t('duplicates.leftTags', { tags: inRow(tags.slice(0, most)) + more })] : []),
      ...(pictures ? [t('duplicates.leftPictures', { pictures: format.number(pictures) })] : []),
    ].join(' ')
  }
  useShortcuts(isOpen ? { m: () => !busy && setAsking(true), n: () => !busy && onDismiss() } : {})
  const away = pair.distanceKm === null ? null : Math.round((pair.distanceKm ?? 0) * 1_000)
  return (
    <Section
      title={t(`duplicates.was.${pair.status}`)}
      lead={t(away === null ? 'duplicates.nowhere' : away === 0 ? 'duplicates.here' : 'duplicates.away', {
        metres: format.number(away ?? 0),
      })}
    >
      <CompareTable
        sides={sides}
        rows={rows}
        kept={kept}
        onKeep={isOpen ? keep : undefined}
        chosen={chosen}
        onChoose={(part, side) => setChosen((now) => ({ ...now, [part]: side }))}
      />
      <div className={classes.decide}>
        {isOpen && (
          <>
            <Button
              disabled={busy}
              rightSection={<Kbd aria-hidden>m</Kbd>}
              aria-keyshortcuts="m"
              onClick={() => setAsking(true)}
            >
              {t('duplicates.merge')}
            </Button>
            <Button
              variant="default"
              disabled={busy}
              rightSection={<Kbd aria-hidden>n</Kbd>}
              aria-keyshortcuts="n"
              onClick={onDismiss}
            >
              {t('duplicates.dismiss')}
            </Button>
          </>
        )}
        {pair.status === 'DISMISSED' && (
          <Button variant="default" disabled={busy} onClick={onReopen}>
            {t('duplicates.reopen')}
          </Button>
        )}
      </div>
      <Confirm
        opened={asking}
        title={t('duplicates.ask', { name: told(stays) })}
        confirm={t('duplicates.merge')}
        cancel={t('common.cancel')}
        danger
        onConfirm={async () => {
          await onMerge({ keepId: stays.id, mergeId: goes.id, parts: partsToTake(rows, chosen, kept) }, left(3))
          setAsking(false)
        }}
        onClose={() => setAsking(false)}
      >
        <p className={classes.said}>{t('duplicates.askText', { name: told(goes) })}</p>
        {left(tags.length) && <p className={classes.said}>{left(tags.length)}</p>}
      </Confirm>
    </Section>
  )
}
